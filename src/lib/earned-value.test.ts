import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earnedValueReadings } from './earned-value.ts';

const late = { budgetAtCompletion: 200, plannedValue: 100, earnedValue: 80, actualCost: 160 };

test('what is missing and what was spent too much are negative', () => {
	const { scheduleVariance, costVariance } = earnedValueReadings(late);
	assert.deepEqual([scheduleVariance, costVariance], [-20, -80]);
});

test('the indices set what was earned against the plan and against the cost', () => {
	const { scheduleIndex, costIndex } = earnedValueReadings(late);
	assert.deepEqual([scheduleIndex, costIndex], [0.8, 0.5]);
});

test('the forecast carries the cost index to the end', () => {
	const { estimateAtCompletion, varianceAtCompletion } = earnedValueReadings(late);
	assert.deepEqual([estimateAtCompletion, varianceAtCompletion], [400, -200]);
});

test('a project on plan forecasts its budget', () => {
	const onPlan = { budgetAtCompletion: 200, plannedValue: 100, earnedValue: 100, actualCost: 100 };
	assert.deepEqual(earnedValueReadings(onPlan), {
		scheduleVariance: 0,
		costVariance: 0,
		scheduleIndex: 1,
		costIndex: 1,
		estimateAtCompletion: 200,
		varianceAtCompletion: 0,
	});
});
