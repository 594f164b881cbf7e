/** Those who began in one month, and how many of them came back. */
export interface Cohort {
	newUsers: number;
	bookedAgain: number;
}

/** How many of a hundred newcomers came back, to the nearest whole one. */
export const inAHundred = ({ newUsers, bookedAgain }: Cohort) => Math.round((100 * bookedAgain) / newUsers);
