// What scripts/pack does with JSON.
//   manifest FILE RID EXECUTABLE   prints the manifest of one runtime's bundle
//   registry FILE FOLDER           prints the registry entry with the bundles that are in a folder, and their SHA-256
//   locks BEFORE AFTER             fails where a restore chose another package than the lock files hold
"use strict";

const { createHash } = require("node:crypto");
const { existsSync, globSync, readFileSync } = require("node:fs");
const { basename, join } = require("node:path");

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const print = (value) => console.log(JSON.stringify(value, null, 2));
const platforms = { linux: "linux", osx: "darwin", win: "win32" };

// The packages of a lock file, each with its digest.
const packages = (lock) =>
  Object.values(lock.dependencies)
    .flatMap(Object.entries)
    .filter(([, one]) => one.contentHash)
    .map(([name, one]) => `${name} ${one.resolved} ${one.contentHash}`);

const commands = {
  manifest(file, rid, executable) {
    const manifest = read(file);
    const path = `server/${executable}`;
    manifest.server.entry_point = path;
    manifest.server.mcp_config.command = "${__dirname}/" + path;
    manifest.compatibility.platforms = [platforms[rid.split("-")[0]]];
    print(manifest);
  },

  registry(file, folder) {
    const entry = read(file);
    entry.packages = entry.packages.filter((one) => {
      if (one.registryType !== "mcpb") return true;
      const bundle = join(folder, basename(new URL(one.identifier).pathname));
      if (!existsSync(bundle)) return false; // The registry takes no package that cannot be fetched.
      one.fileSha256 = createHash("sha256").update(readFileSync(bundle)).digest("hex");
      return true;
    });
    print(entry);
  },

  locks(before, after) {
    for (const lock of globSync("*/packages.lock.json", { cwd: before })) {
      const [held, restored] = [before, after].map((folder) => packages(read(join(folder, lock))));
      // A build for one runtime may need fewer packages, and none that is not locked.
      for (const one of restored) if (!held.includes(one)) throw new Error(`${lock} does not hold ${one}.`);
    }
  },
};

const [command, ...rest] = process.argv.slice(2);
try {
  commands[command](...rest);
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
