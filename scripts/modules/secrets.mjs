// Looks for credentials in the working tree, in staged changes and in every object of the history.
import { createHash } from "node:crypto";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";

const git = (...args) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 28 });
const paths = (text) => text.split("\0").filter((name) => name !== "");

// A random value, as opposed to a sentence, a path or a placeholder.
const random = (value) => /[a-z]/i.test(value) && /\d/.test(value) && entropy(value) >= 3.5;

function entropy(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const key = "(?:passw(?:or)?d|pwd|secret|token|api[_-]?key|access[_-]?key)";
const value = "[A-Za-z0-9+/_.~!@#%^*-]{16,}=*";

// The secret is the first group if the pattern has one. None of these patterns matches its own text.
const rules = [
  { name: "private-key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/g },
  { name: "aws-access-key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { name: "github-token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/g },
  { name: "slack-token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
  { name: "slack-webhook", pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]+/g },
  { name: "google-key", pattern: /\bAIza[0-9A-Za-z_-]{35}\b/g },
  { name: "npm-token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { name: "nuget-key", pattern: /\boy2[a-z0-9]{43}\b/g },
  { name: "jwt", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{10,}/g },
  { name: "bearer-token", pattern: /\bbearer\s+([A-Za-z0-9._~+/-]{20,}=*)/gi, holds: random },
  { name: "password", pattern: new RegExp(`${key}["']?\\s*[:=]\\s*["'\`](${value})["'\`]`, "gi"), holds: random },
  { name: "password", pattern: new RegExp(`[?&][\\w.-]*${key}=(${value})`, "gi"), holds: random },
  // As in settings files: alone on its line, without quotes.
  { name: "password", pattern: new RegExp(`^[\\w .-]*${key}\\w*[ \\t]*[:=][ \\t]*(${value})[ \\t\\r]*$`, "gim"), holds: random },
  { name: "url-password", pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<{$]{1,80}:([^\s/@"'`<{$]{8,80})@/gi, holds: random },
];

function find(text) {
  const found = [];
  for (const { name, pattern, holds = () => true } of rules) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? match[0];
      if (!holds(secret)) continue;
      const line = text.slice(0, match.index).split("\n").length;
      found.push({ rule: name, line, fingerprint: createHash("sha256").update(secret).digest("hex").slice(0, 16) });
    }
  }
  return found;
}

// "fingerprint rule reason": findings that a person checked and that are not secrets.
function allowances(file) {
  const allowed = new Map();
  if (!existsSync(file)) return allowed;
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, fingerprint, rule, reason] = /^([0-9a-f]{16}) ([a-z-]+) (\S.{9,})$/.exec(line) ?? [];
    if (reason === undefined) throw new Error(`${file}:${index + 1}: not "fingerprint rule reason", with a reason that says something`);
    allowed.set(`${fingerprint} ${rule}`, { used: false, line: index + 1 });
  }
  return allowed;
}

function* working() {
  for (const name of paths(git("ls-files", "-z", "--cached", "--others", "--exclude-standard"))) {
    if (lstatSync(name, { throwIfNoEntry: false })?.isFile()) yield { name, text: readFileSync(name, "latin1") };
  }
}

function* staged() {
  for (const name of paths(git("diff", "--cached", "--name-only", "--diff-filter=d", "-z"))) {
    yield { name, text: execFileSync("git", ["show", `:${name}`], { encoding: "latin1", maxBuffer: 1 << 28 }) };
  }
}

// Reads every file, commit message and tag that any branch or tag reaches, once each. This includes content that a later
// commit removed and content that only a merge added.
async function* history() {
  const names = new Map();
  for (const line of git("rev-list", "--objects", "--all", "HEAD").split("\n")) {
    if (line !== "") names.set(line.slice(0, 40), line.slice(41));
  }
  for (const line of git("for-each-ref", "--format=%(objectname) %(refname)", "refs/tags").split("\n")) {
    if (line !== "") names.set(line.slice(0, 40), line.slice(41));
  }

  const reader = spawn("git", ["cat-file", "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(reader, "close");
  reader.stdin.end([...names.keys()].join("\n") + "\n");
  let rest = Buffer.alloc(0);
  for await (const chunk of reader.stdout) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf(10);
      if (end < 0) break;
      const [id, type, size] = rest.toString("latin1", 0, end).split(" ");
      const last = end + 1 + Number(size);
      if (rest.length <= last) break;
      if (type !== "tree") yield { id, name: names.get(id) || type, text: rest.toString("latin1", end + 1, last) };
      rest = rest.subarray(last + 1);
    }
  }
  const [code] = await ended;
  if (code !== 0 || rest.length > 0) throw new Error("git cat-file ended early");
}

async function main([mode = "--all"]) {
  const list = path.join(import.meta.dirname, "allowed-secrets.txt");
  process.chdir(git("rev-parse", "--show-toplevel").trim());
  const allowed = allowances(process.env.ALLOWED_SECRETS ?? list);
  const faults = new Set();
  let looked = 0;

  const judge = (source) => {
    looked++;
    for (const { rule, line, fingerprint } of find(source.text)) {
      const allowance = allowed.get(`${fingerprint} ${rule}`);
      if (allowance) allowance.used = true;
      else faults.add(`${source.name}:${line}: ${rule}, fingerprint ${fingerprint}${source.id ? `, object ${source.id.slice(0, 12)} of the history` : ""}`);
    }
  };

  if (mode === "--staged") for (const source of staged()) judge(source);
  if (mode === "--tree" || mode === "--all") for (const source of working()) judge(source);
  if (mode === "--all") {
    if (git("rev-parse", "--is-shallow-repository").trim() === "true")
      console.log("This is a shallow clone, so its older history is not scanned: fetch the whole history first.");
    for await (const source of history()) judge(source);
    for (const [key, { used, line }] of allowed) if (!used) faults.add(`allowed-secrets.txt:${line}: nothing matches ${key} any more`);
  }

  for (const fault of faults) console.log(fault);
  if (faults.size > 0) {
    console.log(`${faults.size} found in ${looked} files and objects. Revoke what is real, then take it out of the history.`);
    console.log("List false positives in scripts/modules/allowed-secrets.txt: fingerprint, rule and reason.");
    process.exitCode = 1;
  } else {
    console.log(`No secret in ${looked} files and objects.`);
  }
}

await main(process.argv.slice(2));
