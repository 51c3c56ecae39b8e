// Checks NuGet's report on the packages: fails on known vulnerabilities and deprecations, and says what the source did not check.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const list = process.env.ALLOWED_ADVISORIES ?? path.join(import.meta.dirname, "allowed-advisories.json");
const today = process.env.TODAY ?? new Date().toISOString().slice(0, 10);
const dotnet = (...args) => execFileSync("dotnet", args, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });

// NuGet says only for audit sources whether they have advisories at all.
function auditing(folder) {
  const sources = dotnet("nuget", "list", "source", "--format", "short")
    .split("\n")
    .map((line) => /^E (\S+)$/.exec(line.trim())?.[1])
    .filter((source) => source !== undefined);
  if (sources.length === 0) throw new Error("dotnet nuget list source names no enabled source");
  const xml = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const section = (name) =>
    `<${name}><clear />${sources.map((source, index) => `<add key="source${index}" value="${xml(source)}" />`).join("")}</${name}>`;
  const file = path.join(folder, "nuget.config");
  writeFileSync(file, `<configuration>${section("packageSources")}${section("auditSources")}</configuration>`);
  return file;
}

function read(question, config) {
  const answer = JSON.parse(
    dotnet("package", "list", "--project", "TabMcp.sln", question, "--include-transitive", "--no-restore", "--format", "json", "--config", config),
  );
  if (answer.version !== 1 || !Array.isArray(answer.projects) || answer.projects.length === 0)
    throw new Error(`dotnet package list ${question} answered in a form that is not known`);
  return answer;
}

function* packages(answer) {
  for (const project of answer.projects)
    for (const framework of project.frameworks ?? [])
      for (const item of [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])])
        yield { ...item, project: path.basename(project.path, ".csproj") };
}

function allowances() {
  return JSON.parse(readFileSync(list, "utf8")).map((entry) => {
    const { advisory, package: id, until, reason } = entry;
    if (!advisory || !id || !/^\d{4}-\d{2}-\d{2}$/.test(until ?? "") || !reason)
      throw new Error(`allowed-advisories.json: ${JSON.stringify(entry)} lacks advisory, package, until or reason`);
    return entry;
  });
}

const folder = mkdtempSync(path.join(tmpdir(), "scan-packages-"));
const faults = new Set();
try {
  const config = auditing(folder);
  const allowed = allowances();
  const vulnerable = read("--vulnerable", config);
  const deprecated = read("--deprecated", config);

  // A failed check (a project that is not restored, a source that cannot be reached) is not a clean result.
  const problems = [...(vulnerable.problems ?? []), ...(deprecated.problems ?? [])];
  const offersNone = problems.some(({ text }) => /did not provide any vulnerability data/.test(text));
  for (const { text, level } of problems)
    if (!/did not provide any vulnerability data/.test(text)) faults.add(`${level ?? "problem"}: ${text}`);

  let permitted = 0;
  for (const { id, resolvedVersion, vulnerabilities = [] } of packages(vulnerable)) {
    for (const { severity, advisoryurl } of vulnerabilities) {
      const entry = allowed.find((item) => item.package === id && advisoryurl.endsWith(item.advisory));
      if (entry && entry.until >= today) permitted++;
      else faults.add(`${id} ${resolvedVersion}: ${severity}, ${advisoryurl}${entry ? `, allowed only until ${entry.until}` : ""}`);
    }
  }
  for (const { advisory, until } of allowed) if (until < today) faults.add(`allowed-advisories.json: ${advisory} was allowed until ${until}`);

  for (const { id, resolvedVersion, deprecationReasons = [], alternativePackage, project } of packages(deprecated))
    if (!allowed.some((item) => item.package === id && item.advisory === "deprecated" && item.until >= today))
      faults.add(`${id} ${resolvedVersion} of ${project} is deprecated (${deprecationReasons.join(", ")})${alternativePackage ? `; use ${alternativePackage.id}` : ""}`);

  for (const fault of faults) console.log(fault);
  if (faults.size > 0) process.exitCode = 1;
  const state = faults.size > 0 ? "failed" : offersNone ? "not checked: the source offers none" : "passed";
  console.log(`Advisories and deprecations of ${vulnerable.projects.length} projects: ${state}${permitted > 0 ? ` (${permitted} allowed for now)` : ""}.`);
} finally {
  rmSync(folder, { recursive: true });
}
