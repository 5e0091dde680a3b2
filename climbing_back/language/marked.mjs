// A rule for oxlint: words that people read are marked, so that a translator gets them.

/** What reads like words, and not like a name in the code: a sentence, several words, a capital letter. */
const WORDS = /[a-z][’']?[a-z]*,? [A-Za-z{“0-9]|^[✓◂“ ]*[A-Z][a-z]+|[a-z]{2}[.?!…:]$/;

/** Calls whose words are for a browser, for a file's format, or for whoever reads the console. */
const NOT_READ =
  /(querySelector(All)?|find|focus|closest|matches|onPress|named|info|attr|insert|refTo|get|set|has|setItem|getItem|removeItem|achievement|comesBy|question|answer|refused|createElementNS|dispatchEvent|addEventListener|removeEventListener)$/;

/** Properties of which the same is true. */
const NAMES = /^(className|key|resourceType|display|system|code|url|type|value|name|tag|for)$/;

const MADE = /^(Error|TypeError|DOMException|CustomEvent|URL|RegExp|Blob|DateTimeFormat)$/;

const THROUGH = new Set([
  ...["ArrayExpression", "BinaryExpression", "ConditionalExpression", "LogicalExpression", "SpreadElement"],
  ...["TemplateLiteral", "TSAsExpression", "TSSatisfiesExpression"],
]);

/** Selectors, names of errors, and what one part of the code calls a thing when it speaks to another. */
const CODE = /^[.#<[]|^cb-|^:?[a-z-]+:|:(has|is|not)\(|^[A-Z]\w*Error$|^-\/\/|^(ground zero|helped own|setbacks \{\}|log, please|Patient|Piece \{\}: \{\})$/;

/** The name of what is called, made or written to. */
function nameOf(node) {
  if (!node) return "";
  if (node.type === "MemberExpression") return nameOf(node.property);
  return String(node.name ?? node.value ?? "");
}

/** Whether a text in this place is read by people, or may be. */
function isRead(node) {
  let [inner, outer] = [node, node.parent];
  while (THROUGH.has(outer.type)) {
    if (outer.type === "BinaryExpression" && outer.operator !== "+") return false;
    [inner, outer] = [outer, outer.parent];
  }
  switch (outer.type) {
    case "CallExpression": {
      const name = nameOf(outer.callee);
      if (name === "t" || name === "counted") return false;
      if (name === "setAttribute") return outer.arguments[1] === inner && nameOf(outer.arguments[0]) === "aria-label";
      return !NOT_READ.test(name);
    }
    case "NewExpression":
      return !MADE.test(nameOf(outer.callee));
    case "Property":
      return outer.value === inner && !NAMES.test(nameOf(outer.key));
    case "AssignmentExpression":
      return !NAMES.test(nameOf(outer.left));
    case "PropertyDefinition":
      return outer.value === inner && !NAMES.test(nameOf(outer.key));
    case "VariableDeclarator":
    case "ReturnStatement":
    case "ArrowFunctionExpression":
    case "AssignmentPattern":
    case "YieldExpression":
      return true;
    default:
      return false;
  }
}

/** The words that a call marks. They are gathered as they stand in the source, so they stand there. */
function wordsOf({ callee, arguments: given }) {
  if (callee.name === "t") return given.slice(0, 1);
  return callee.name === "counted" ? given.slice(1, 3) : [];
}

const marked = {
  create(context) {
    const look = (node, text) => {
      if (WORDS.test(text) && !CODE.test(text) && isRead(node)) {
        context.report({ node, message: `Mark words that people read: t(${JSON.stringify(text)}).` });
      }
    };
    return {
      CallExpression: (node) => {
        for (const each of wordsOf(node)) {
          if (typeof each?.value === "string") continue;
          context.report({ node, message: "Write marked words as they are, in one text in double quotes." });
        }
      },
      Literal: (node) => typeof node.value === "string" && look(node, node.value),
      TemplateLiteral: (node) => look(node, node.quasis.map(({ value }) => value.cooked).join("{}")),
    };
  },
};

export default { meta: { name: "language" }, rules: { marked } };
