// Release notes: what changed, what was checked, and what it is made of. A tick is a job that succeeded, nothing else.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const jobs = {
  check: "Tag, version, changelog and manifests agree",
  test: "The whole gate passed: build, format, every test",
  scan: "Packages, secrets and licences were scanned",
  bundle: "Bundle, bill of materials and registry entry were made",
  image: "The image was built and pushed",
};

const [version, results, record] = process.argv.slice(2);
const section = execFileSync("scripts/changelog-section", [version], { encoding: "utf8" }).trim();
const outcomes = JSON.parse(readFileSync(results, "utf8"));
const lines = [section, "", "## Checked", ""];
for (const [job, what] of Object.entries(jobs)) {
  const result = outcomes[job]?.result ?? "did not run";
  lines.push(result === "success" ? `- [x] ${what}` : `- [ ] ${what} (${result})`);
}

if (record !== undefined && existsSync(record)) {
  const { commit, image, files } = JSON.parse(readFileSync(record, "utf8"));
  lines.push("", "## Made of", "", `- Commit \`${commit}\``, `- Image \`${image ?? "none was pushed"}\``);
  for (const [name, digest] of Object.entries(files)) lines.push(`- ${name}: SHA-256 \`${digest}\``);
  if (image) lines.push("", `Back to this version: \`scripts/rollback ${version}\`.`);
}
console.log(lines.join("\n"));
