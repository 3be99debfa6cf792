// Asks for many station pages of Russia 2021, each once, one after the other, and prints how long they took. Which ones: every n-th act of the register is read
// until its page names the station; so no list of addresses is needed.
import http from 'node:http';

const [base, , wanted] = process.argv.slice(2);
const count = Number(wanted ?? 1000);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const get = path => new Promise((resolve, reject) => {
  const begin = process.hrtime.bigint();
  http.get(base + path, { agent, headers: { 'Accept-Encoding': 'br' } }, answer => {
    const parts = [];
    answer.on('data', part => parts.push(part));
    answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(parts), ms: Number(process.hrtime.bigint() - begin) / 1e6 }));
  }).on('error', reject);
});
const plain = path => new Promise((resolve, reject) => http.get(base + path, { agent }, answer => {
  const parts = [];
  answer.on('data', part => parts.push(part));
  answer.on('end', () => resolve(Buffer.concat(parts).toString()));
}).on('error', reject));

const election = '/elections/ru-duma-2021';
const elections = JSON.parse(await plain('/api/elections'));
const size = elections.find(e => e.election === 'ru-duma-2021').register.size;
const pages = new Set();
for (let i = 0; pages.size < count && i < count * 3; i++) {
  const act = await plain(`${election}/acts/${Math.floor((i + 0.5) * size / (count * 3))}`);
  const link = act.match(/href="(\/elections\/ru-duma-2021\/totals\/[^"]*)"/g)?.map(m => m.slice(6, -1)).find(l => l.split('/').length > 6);
  if (link) pages.add(link.replaceAll('&amp;', '&'));
}
const list = [...pages];
for (const path of list.slice(0, 50)) await get(path);
const times = [];
for (const path of list.slice(50)) {
  const { status, ms } = await get(path);
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  times.push(ms);
}
times.sort((a, b) => a - b);
const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
console.log(`station pages: ${times.length} asked for once each, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`);
