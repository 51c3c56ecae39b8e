// What the lock files and the packages themselves say of every package that this project takes.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const product = "src/TabMcp.Api/packages.lock.json";

function lockFiles() {
  return execFileSync("git", ["ls-files", "-z", "*packages.lock.json"], { encoding: "utf8" }).split("\0").filter((name) => name !== "").sort();
}

function entries(file) {
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return Object.values(lock.dependencies).flatMap((framework) => Object.entries(framework).map(([id, entry]) => ({ id, ...entry })));
}

// Analyzers and the like: taken while building, not shipped.
function buildOnly() {
  const names = new Set();
  const files = execFileSync("git", ["ls-files", "-z", "Directory.Build.props", "src/**/*.csproj"], { encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== ""))
    for (const [, id] of readFileSync(file, "utf8").matchAll(/<PackageReference Include="([^"]+)"[^>]*PrivateAssets="all"/g)) names.add(id);
  return names;
}

let folder;
function packageFolder() {
  folder ??= process.env.NUGET_PACKAGES ??
    execFileSync("dotnet", ["nuget", "locals", "global-packages", "--list"], { encoding: "utf8" }).replace(/^global-packages:\s*/, "").trim();
  return folder;
}

const text = (nuspec, element) => new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`).exec(nuspec)?.[1].trim();

function described(id, version) {
  const file = path.join(packageFolder(), id.toLowerCase(), version.toLowerCase(), `${id.toLowerCase()}.nuspec`);
  if (!existsSync(file)) throw new Error(`${id} ${version} is not restored: no ${id.toLowerCase()}.nuspec among the packages`);
  const nuspec = readFileSync(file, "utf8");
  return {
    expression: /<license type="expression"[^>]*>([^<]+)<\/license>/.exec(nuspec)?.[1].trim(),
    licenceUrl: text(nuspec, "licenseUrl"),
    authors: text(nuspec, "authors"),
    projectUrl: text(nuspec, "projectUrl"),
  };
}

const known = JSON.parse(readFileSync(path.join(import.meta.dirname, "licences.json"), "utf8"));

// Every package once: what it is for, and under which licence.
export function packages() {
  const found = new Map();
  const tools = buildOnly();
  const files = lockFiles();
  if (!files.includes(product)) throw new Error(`${product} is not under version control`);
  for (const file of [product, ...files.filter((name) => name !== product)]) {
    for (const { id, type, resolved, contentHash, dependencies = {} } of entries(file)) {
      if (type === "Project" || found.has(`${id} ${resolved}`)) continue;
      const use = !file.startsWith("src/") ? "tests" : file === product && !tools.has(id) ? "product" : "build";
      found.set(`${id} ${resolved}`, { id, version: resolved, use, contentHash, dependencies: Object.keys(dependencies) });
    }
  }
  return [...found.values()]
    .sort((one, other) => (`${one.id} ${one.version}`.toLowerCase() < `${other.id} ${other.version}`.toLowerCase() ? -1 : 1))
    .map((item) => {
      const about = described(item.id, item.version);
      const licence = about.expression ?? known.read[`${item.id} ${item.version}`]?.licence;
      return { ...item, ...about, licence };
    });
}

// Those that the product names itself, in one of its projects.
export function direct() {
  const tools = buildOnly();
  return entries(product)
    .flatMap(({ id, type, dependencies = {} }) => (type === "Direct" ? [id] : type === "Project" ? Object.keys(dependencies) : []))
    .filter((id) => !tools.has(id));
}

export const allowed = known.allowed;
export const readByHand = known.read;
