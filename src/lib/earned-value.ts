/** The sums of one day: what the finished work was budgeted at, what should have been finished, what it cost, and the whole budget. */
export interface Sums {
	budgetAtCompletion: number;
	plannedValue: number;
	earnedValue: number;
	actualCost: number;
}

/** What follows from the sums. A variance below nought and an index below one are bad news. */
export interface Readings {
	scheduleVariance: number;
	costVariance: number;
	scheduleIndex: number;
	costIndex: number;
	/** What the whole will cost if the cost index stays as it is: one forecast of several, with that assumption. */
	estimateAtCompletion: number;
	varianceAtCompletion: number;
}

/** Reads a project's sums by the usual formulas of earned value. Nothing is rounded here. */
export function earnedValueReadings({ budgetAtCompletion, plannedValue, earnedValue, actualCost }: Sums): Readings {
	const costIndex = earnedValue / actualCost;
	const estimateAtCompletion = budgetAtCompletion / costIndex;
	return {
		scheduleVariance: earnedValue - plannedValue,
		costVariance: earnedValue - actualCost,
		scheduleIndex: earnedValue / plannedValue,
		costIndex,
		estimateAtCompletion,
		varianceAtCompletion: budgetAtCompletion - estimateAtCompletion,
	};
}
