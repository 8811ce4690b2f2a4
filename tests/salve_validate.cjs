// Validates TEI files as the Scholarly XML extension of VS Code does: salve, fed from saxes.
// node salve_validate.cjs SCHEMA.rng FILE... prints a JSON object: the file -> its errors ("line: message").
const fs = require("node:fs");
const { pathToFileURL } = require("node:url");
const { convertRNGToPattern, DefaultNameResolver } = require("salve-annos");
const { SaxesParser } = require("saxes");

function errors(grammar, text) {
  const found = [];
  const names = new DefaultNameResolver();
  const walker = grammar.newWalker(names);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open = [];
  let held = "";

  const say = (faults) => faults && found.push(...faults.map((fault) => `${parser.line}: ${fault}`));
  const fire = (event, ...values) => say(walker.fireEvent(event, values));
  const flush = () => {
    if (held !== "") fire("text", held);
    held = "";
  };
  parser.on("text", (piece) => (held += piece));
  parser.on("opentag", (tag) => {
    flush();
    const attributes = Object.values(tag.attributes);
    const prefixes = attributes.filter((it) => it.name === "xmlns" || it.prefix === "xmlns");
    if (prefixes.length) names.enterContext();
    for (const it of prefixes) names.definePrefix(it.name === "xmlns" ? "" : it.local, it.value);
    fire("enterStartTag", tag.uri, tag.local);
    for (const it of attributes) {
      if (prefixes.includes(it)) continue;
      fire("attributeName", it.uri, it.local);
      fire("attributeValue", it.value);
    }
    fire("leaveStartTag");
    open.push(prefixes.length > 0);
  });
  parser.on("closetag", (tag) => {
    flush();
    fire("endTag", tag.uri, tag.local);
    if (open.pop()) names.leaveContext();
  });
  parser.on("end", () => say(walker.end()));
  parser.write(text).close();
  return found;
}

async function main([schema, ...files]) {
  const { pattern } = await convertRNGToPattern(new URL(pathToFileURL(schema)));
  const said = files.map((file) => [file, errors(pattern, fs.readFileSync(file, "utf-8"))]);
  console.log(JSON.stringify(Object.fromEntries(said)));
}

main(process.argv.slice(2));
