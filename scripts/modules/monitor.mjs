// Probes a server with the smoke test, and opens, updates or closes the one issue about it.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const slow = 5;
const percent = 95;
const label = "monitor";
const title = "The live server fails its probe";
const folder = "artifacts/monitor";
const report = `${folder}/smoke.xml`;

const [mode, url] = process.argv.slice(2);
const host = new URL(url).host;
const smoke = (process.env.SMOKE_COMMAND ?? "dotnet run --project src/TabMcp.Api --configuration Release -- smoke").split(" ").filter((word) => word !== "");
const probes = mode === "watch" ? Number(process.env.PROBES ?? 60) : 1;
const seconds = Number(process.env.PROBE_SECONDS ?? 60);

const run = process.env.GITHUB_RUN_ID ? `${process.env.GITHUB_SERVER_URL}/${process.env.GITHUB_REPOSITORY}/actions/runs/${process.env.GITHUB_RUN_ID}` : undefined;

// Publish only the names of checks, cut to the length and characters of a name: a message may quote a server's answer.
const plain = (name) => name.replace(/&[a-z]+;/g, " ").replace(/[^\w .:()/-]/g, "").slice(0, 60);

function checks(xml) {
  return [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map(([, attributes, inside = ""]) => ({
    name: plain(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? "unnamed"),
    seconds: Number(/\btime="([^"]*)"/.exec(attributes)?.[1] ?? 0),
    failed: /<(?:failure|error)\b/.test(inside),
    skipped: /<skipped\b/.test(inside),
  }));
}

function probe() {
  rmSync(report, { force: true });
  const started = process.hrtime.bigint();
  const at = new Date().toISOString().replace(/\.\d+Z/, "Z");
  const { status, error } = spawnSync(smoke[0], [...smoke.slice(1), "--url", url, "--junit", report], { stdio: "inherit", timeout: 300_000 });
  const found = existsSync(report) ? checks(readFileSync(report, "utf8")) : [];
  const faults = found.filter(({ failed }) => failed).map(({ name }) => `${name} failed`);
  for (const { name, seconds: took } of found) if (took >= slow) faults.push(`${name} took ${took.toFixed(1)} s; ${slow} s is too long`);
  if (error) faults.push(error.code === "ETIMEDOUT" ? "the smoke test did not end within 300 s" : "the smoke test did not start");
  else if (found.length === 0) faults.push(`the smoke test left no results and ended with ${status}`);
  else if (status !== 0 && faults.length === 0) {
    // If TAB refuses the server's network, a blocked call is not a failed step.
    faults.push(`the smoke test ended with ${status}`, ...found.filter(({ skipped }) => skipped).map(({ name }) => `${name} was blocked or left out`));
  }
  return {
    at,
    well: faults.length === 0,
    faults,
    checks: found.length,
    slowest_seconds: Math.max(0, ...found.map((check) => check.seconds)),
    took_seconds: Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000,
  };
}

const gh = (args, input) => execFileSync("gh", args, { input, encoding: "utf8", stdio: ["pipe", "pipe", "inherit"] });

function open() {
  const issues = JSON.parse(gh(["issue", "list", "--label", label, "--state", "open", "--json", "number", "--limit", "20"]));
  return issues.map(({ number }) => number).sort((one, other) => one - other)[0];
}

function describe(last, done) {
  const lines = [`Probe of \`${host}\` at ${last.at}:`, "", ...last.faults.map((fault) => `- ${fault}`)];
  if (mode === "watch") {
    const well = done.filter((item) => item.well).length;
    lines.push("", `First hour after a deployment: ${well} of ${done.length} probes succeeded; ${needed} of ${probes} are required.`);
    if (done.length - well > probes - needed) lines.push("That is no longer possible: **roll back** with `scripts/rollback`.");
  }
  if (run) lines.push("", `Run: ${run}`);
  return lines.join("\n") + "\n";
}

function reportFailure(last, done) {
  const number = open();
  if (number !== undefined) {
    gh(["issue", "comment", String(number), "--body-file", "-"], describe(last, done));
    return;
  }
  gh(["label", "create", label, "--color", "b60205", "--description", "Opened and closed by scripts/monitor", "--force"]);
  gh(["label", "create", "critical", "--color", "b60205", "--description", "Needs attention now", "--force"]);
  gh(["issue", "create", "--title", title, "--label", `${label},critical`, "--body-file", "-"], describe(last, done));
}

function reportRecovery(last) {
  const number = open();
  if (number !== undefined) gh(["issue", "close", String(number), "--comment", `Well again at ${last.at}: ${last.checks} checks passed, the slowest took ${last.slowest_seconds.toFixed(1)} s.`]);
}

const needed = Math.ceil((probes * percent) / 100);
const done = [];
mkdirSync(folder, { recursive: true });

async function watch() {
  while (done.length < probes) {
    const started = Date.now();
    const last = probe();
    const first = done.every((item) => item.well);
    const before = done.at(-1);
    done.push(last);
    const well = done.filter((item) => item.well).length;
    const lost = done.length - well > probes - needed;
    console.log(`${last.at} ${last.well ? "well" : last.faults.join("; ")} (${well} of ${done.length})`);
    writeFileSync(
      `${folder}/status.json`,
      JSON.stringify({ host, mode, well: mode === "watch" ? !lost : last.well, probes: done.length, probes_well: well, availability: well / done.length, needed: needed / probes, history: done }, null, 2) + "\n",
    );
  
    // Comment only when the state changes: an hour of failures does not cause an hour of comments.
    if (!last.well && (first || before?.well || lost)) reportFailure(last, done);
    if (last.well && (before === undefined || !before.well)) reportRecovery(last);
    if (lost || done.length === probes) {
      return lost ? 1 : 0;
    }
    await pause(Math.max(0, seconds * 1000 - (Date.now() - started)));
  }
}

try {
  process.exitCode = await watch();
} catch (error) {
  // The server's state may be known, but the notification failed, which is the fault to report.
  console.error(`scripts/monitor: ${error.message.split("\n")[0]}`);
  process.exitCode = 2;
}
