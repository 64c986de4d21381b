/** Where the built app is served for the tests. */
export const port = Number(process.env.E2E_PORT ?? 4387)
