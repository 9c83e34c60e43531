import config from './playwright.config.mjs';
export default { ...config, webServer: undefined, reporter: 'list', workers: 2, retries: 0, outputDir: '/tmp/w/out-' + (process.env.OUT ?? 'x'), use: { ...config.use, baseURL: process.env.BASE_URL } };
