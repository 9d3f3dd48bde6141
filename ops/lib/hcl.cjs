// Parses files in the language of Terraform, where no terraform is at hand to validate them.
//   node hcl.cjs PACKAGE-FOLDER FILE…
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const [folder, ...files] = process.argv.slice(2);
const parser = createRequire(`${folder}/`)("hcl2-json-parser");
(async () => {
    let problems = 0;
    for (const file of files) {
        try {
            await parser.parseToString(readFileSync(file, "utf8"));
        } catch (problem) {
            console.error(`${file}: ${problem}`);
            problems++;
        }
    }
    process.exit(problems === 0 ? 0 : 1);
})();
