/** An invented advert, marked on /decide/read-an-advert/. */
export const exampleAdvert = `Product Manager, freight

You will write project plans for our new booking service and report status to the steering committee. You keep the risk register, agree change requests with two suppliers and deliver on time and within budget. You will gather requirements from traders. Some user research is welcome. You work beside a product owner.`;

/** The phrases in it that a reader crosses out, and why. */
export const notMeant: Record<string, string> = { 'product manager': 'the title', 'product owner': 'a colleague' };
