// Holds answers to schemas (JSON Schema 2020-12) with ajv, which shares nothing with the server.
// Usage: node validate-answers.cjs <folder of node_modules> <file with [{ name, schema, answer }]>
// Exit code: 0 all fit, 1 some do not.
"use strict";

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const [modules, file] = process.argv.slice(2);
const Ajv = createRequire(`${modules}/`)("ajv/dist/2020").default;

// In 2020-12 a format describes and does not bind; everything else that ajv does not know is a fault of the schema.
const ajv = new Ajv({ strict: true, allErrors: true, validateFormats: false });

const cases = JSON.parse(readFileSync(file, "utf8"));
const faults = cases.flatMap(({ name, schema, answer }) => {
  const validate = ajv.compile(schema);
  return validate(answer) ? [] : [`${name}: ${ajv.errorsText(validate.errors, { dataVar: "answer" })}`];
});

if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`${cases.length} answers fit`);
