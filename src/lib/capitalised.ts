/** With a capital in front, as a line begins: "employees at work" becomes "Employees at work". */
export const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
