// The bill of materials of the product: CycloneDX 1.6, the same bytes for the same commit.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { direct, packages } from "./dependencies.mjs";

const version = /<Version>([^<]+)<\/Version>/.exec(readFileSync("Directory.Build.props", "utf8"))[1];
const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const purl = ({ id, version }) => `pkg:nuget/${id}@${version}`;

const shipped = packages().filter(({ use }) => use === "product");
const byId = new Map(shipped.map((item) => [item.id.toLowerCase(), item]));
const refs = (ids) => [...new Set(ids.map((id) => byId.get(id.toLowerCase())).filter((item) => item !== undefined).map(purl))].sort();
const self = `pkg:generic/tab-mcp@${version}`;

const components = shipped.map((item) => ({
  type: "library",
  "bom-ref": purl(item),
  ...(item.authors ? { authors: [{ name: item.authors }] } : {}),
  name: item.id,
  version: item.version,
  scope: "required",
  // Of the package's content, signature apart: what the lock file pins and a locked restore compares.
  hashes: [{ alg: "SHA-512", content: Buffer.from(item.contentHash, "base64").toString("hex") }],
  licenses: /\s/.test(item.licence ?? "") ? [{ expression: item.licence }] : [{ license: { id: item.licence } }],
  purl: purl(item),
  ...(item.projectUrl?.startsWith("https://") ? { externalReferences: [{ type: "website", url: item.projectUrl }] } : {}),
}));

const content = {
  metadata: {
    timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH ?? git("log", "-1", "--format=%ct")) * 1000).toISOString().replace(".000Z", "Z"),
    lifecycles: [{ phase: "build" }],
    tools: { components: [{ type: "application", name: "scripts/sbom", version }] },
    component: { type: "application", "bom-ref": self, name: "tab-mcp", version, licenses: [{ license: { id: "MIT" } }], purl: self },
    properties: [{ name: "tab-mcp:commit", value: git("rev-parse", "HEAD") }],
  },
  components,
  dependencies: [{ ref: self, dependsOn: refs(direct()) }, ...shipped.map((item) => ({ ref: purl(item), dependsOn: refs(item.dependencies) }))],
};

// The serial number names this content and no other, so that it needs no chance.
const digest = createHash("sha256").update(JSON.stringify(content)).digest("hex");
const serial = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`, digest.slice(20, 32)].join("-");
const bom = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: `urn:uuid:${serial}`,
  version: 1,
  ...content,
};

const output = process.argv[2];
const json = JSON.stringify(bom, null, 2) + "\n";
if (output === undefined) process.stdout.write(json);
else writeFileSync(output, json);
