// Prints every string in the TypeScript of the course, as JSON: which file, which line, which words.
// A template's pieces are one string, because that is how they are read.
import { relative } from "node:path";
import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";

const root = process.argv[2];
const api = new API({});
const [project] = api.updateSnapshot({ openProjects: [`${root}/tsconfig.json`] }).getProjects();
const found = [];

function look(node, source) {
  const piece = textOf(node);
  if (piece !== undefined) {
    const line = source.text.slice(0, node.end).split("\n").length;
    found.push({ file: relative(root, source.fileName), line, words: piece });
  }
  node.forEachChild((child) => look(child, source));
}

function textOf(node) {
  switch (node.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return node.text;
    case SyntaxKind.TemplateExpression:
      return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(" … ");
  }
}

for (const name of project.program.getSourceFileNames()) {
  // What is made from the schema is read there.
  const isOurs = name.startsWith(`${root}/climbing_back/`) && name.endsWith(".ts");
  if (!isOurs || name.endsWith(".gen.ts")) continue;
  const source = project.program.getSourceFile(name);
  source.forEachChild((node) => look(node, source));
}
api.close();
console.log(JSON.stringify(found));
