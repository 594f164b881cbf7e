/** Why a finding of `npm audit` does no harm here: kept in findings.yaml, by the id of the advisory. */
export interface Explained {
	advisory: string;
	package: string;
	/** Which of the two lock files: that of the guide, or that of what `npm run bench` measures by. */
	in: 'guide' | 'bench';
	why: string;
}

/** The answer of `npm audit --json`, as far as this needs it. */
export interface Report {
	vulnerabilities?: Record<
		string,
		{ via: (string | { name: string; title: string; url: string; severity: string })[] }
	>;
	/** Where npm could not ask. */
	error?: { summary?: string };
	message?: string;
}

export interface Finding {
	advisory: string;
	package: string;
	severity: string;
	title: string;
}

/**
 * Every finding of a report, once; `undefined` where npm could not ask. A package that is only called unsafe for the sake
 * of another has none of its own.
 */
export function findingsOf({ vulnerabilities }: Report): Finding[] | undefined {
	if (!vulnerabilities) return undefined;
	const findings = Object.values(vulnerabilities)
		.flatMap(({ via }) => via)
		.flatMap((cause) =>
			typeof cause === 'string'
				? []
				: [
						{
							advisory: cause.url.split('/').at(-1)!,
							package: cause.name,
							severity: cause.severity,
							title: cause.title,
						},
					],
		);
	return [...new Map(findings.map((finding) => [`${finding.advisory} ${finding.package}`, finding])).values()];
}

const same = (one: { advisory: string; package: string }, other: { advisory: string; package: string }) =>
	one.advisory === other.advisory && one.package === other.package;

/** The findings that nobody has explained, and the explanations of what is found no more, in words. */
export function judge(findings: readonly Finding[], explained: readonly Explained[]) {
	return {
		unexplained: findings
			.filter((finding) => !explained.some((one) => same(one, finding)))
			.map(({ advisory, package: name, severity, title }) => `${name}: ${title} (${severity}, ${advisory})`),
		gone: explained
			.filter((one) => !findings.some((finding) => same(one, finding)))
			.map(({ advisory, package: name }) => `${name}: ${advisory} is found no more. Take its explanation out.`),
	};
}
