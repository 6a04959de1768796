export const LAUNCH_ARGS: string[];
export function findBrowser(): Promise<string>;
