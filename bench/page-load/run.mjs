// How soon a page is there for a reader on a slow line: Chromium without a window, its "slow 4G" (1.6 Mbit/s down, 0.75 up, 150 ms) and a processor four times slower.
//
//   node bench/page-load/run.mjs http://127.0.0.1:5080 [PATH …]
//
// Needs Debian's Chromium, and Playwright's library as the tests restore it (DAUYS_PLAYWRIGHT names its folder, or it is looked for in the NuGet cache). It prints the largest contentful
// paint, the layout shift, bytes and requests, and ends with 1 if a page takes more than a second, shifts, asks another host, or has more than 60,000 bytes.
import { createRequire } from 'node:module';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'), 'microsoft.playwright');
const library = process.env.DAUYS_PLAYWRIGHT ?? join(cache, readdirSync(cache).sort().at(-1), '.playwright/package');
const { chromium } = createRequire(import.meta.url)(library);
const [base, ...asked] = process.argv.slice(2);
const paths = asked.length ? asked : ['/', '/elections/kz-mazhilis-2023', '/elections/il-knesset-2021', '/elections/ru-duma-2021'];
const program = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
let worst = 0;
for (const path of paths) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  // A reader's window is open before the page is asked for; Chromium takes a second of both cores to open one.
  await page.waitForTimeout(2000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  const hosts = new Set();
  let requests = 0;
  page.on('request', request => { requests++; hosts.add(new URL(request.url()).host); });
  session.on('Network.loadingFinished', event => { bytes += event.encodedDataLength; });
  await page.addInitScript(() => {
    window.seen = { paint: 0, shift: 0 };
    new PerformanceObserver(list => { for (const entry of list.getEntries()) window.seen.paint = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(base + path, { waitUntil: 'load' });
  await page.waitForTimeout(700);
  const { paint, shift } = await page.evaluate(() => window.seen);
  const fine = paint > 0 && paint < 1000 && shift === 0 && hosts.size === 1 && bytes < 60_000;
  worst = fine ? worst : 1;
  console.log(`${path}: largest paint ${Math.round(paint)} ms, layout shift ${shift.toFixed(3)}, ${bytes} bytes in ${requests} requests of ${hosts.size} host${fine ? '' : '   TOO MUCH'}`);
  await context.close();
}
await browser.close();
process.exit(worst);
