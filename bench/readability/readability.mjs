// Reads every page of a folder with Readability over linkedom, ROUNDS times in one warm process.
// node readability.mjs FOLDER [ROUNDS]: prints pages per second of processor time, one line a round.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const [folder, rounds = "5"] = process.argv.slice(2);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map((name) => readFileSync(join(folder, name)));
for (let round = 0; round < Number(rounds); round++) {
  const before = process.cpuUsage();
  let read = 0;
  for (const page of pages) {
    try {
      const { document } = parseHTML(page.toString("utf8"));
      read += new Readability(document).parse()?.textContent ? 1 : 0;
    } catch {
      // A page that it cannot read costs its time like any other.
    }
  }

  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  console.log(`readability\t${(pages.length / seconds).toFixed(1)}\t${read} of ${pages.length} read`);
}
