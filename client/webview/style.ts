/** The look of our pages: the colours and sizes of the editor's theme alone. */
export const STYLE = `
body {
  color: var(--vscode-foreground);
  font: var(--vscode-font-weight) var(--vscode-font-size)/1.5 var(--vscode-font-family);
  padding: 0 1.5em 2em;
  max-width: 76em;
}
h1 { font-size: 1.5em; font-weight: 600; margin: 0.8em 0 0.2em; }
h2 { font-size: 1.2em; font-weight: 600; margin: 1.8em 0 0.2em; }
p { margin: 0.3em 0 0.6em; max-width: 60em; }
button {
  font: inherit;
  color: var(--vscode-button-foreground);
  background: var(--vscode-button-background);
  border: 1px solid var(--vscode-button-border, transparent);
  border-radius: 2px;
  padding: 0.25em 0.9em;
  cursor: pointer;
}
button:hover { background: var(--vscode-button-hoverBackground); }
button.secondary {
  color: var(--vscode-button-secondaryForeground);
  background: var(--vscode-button-secondaryBackground);
}
input, select, textarea {
  font: inherit;
  color: var(--vscode-input-foreground);
  background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--vscode-editorWidget-border)));
  border-radius: 2px;
  padding: 0.2em 0.4em;
  box-sizing: border-box;
  max-width: 100%;
  color-scheme: inherit;
}
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); }
.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
summary { cursor: pointer; margin: 0.6em 0; }
pre {
  white-space: pre-wrap;
  font-family: var(--vscode-editor-font-family);
  border: 1px solid var(--vscode-editorWidget-border);
  padding: 1em;
  max-height: 60vh;
  overflow: auto;
}
.hint, .note, .said { color: var(--vscode-descriptionForeground); }
.notice { border-left: 3px solid var(--vscode-focusBorder); padding-left: 0.8em; }

.form { max-width: 52em; }
.field { margin: 0.9em 0; padding: 0; border: 0; min-width: 0; }
.field > label:not(.choice), legend { display: block; font-weight: 600; padding: 0; }
.field > input:not([size], [type=date]), .field > textarea { width: 100%; }
.choice { display: inline-block; margin: 0.15em 0.4em 0.15em 0; }
.choice input { vertical-align: middle; }
.party { display: flex; flex-wrap: wrap; gap: 0.4em; margin: 0.2em 0; }
.party input { flex: 1 1 14em; }
.field .hint { margin: 0.1em 0; font-size: 0.92em; }
.wrong { color: var(--vscode-errorForeground); font-weight: 600; margin: 0.1em 0; }
.wrong::before { content: "✗ "; }
[aria-invalid=true] {
  border-color: var(--vscode-inputValidation-errorBorder, var(--vscode-errorForeground));
}

.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th { font-weight: 600; text-align: left; }
th, td { padding: 0.1em 0.5em; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
caption { text-align: left; color: var(--vscode-descriptionForeground); }
table.lined td, table.lined th { border-bottom: 1px solid var(--vscode-editorWidget-border); }
table button {
  color: inherit;
  background: none;
  border: 1px solid transparent;
  padding: 0 0.3em;
  text-align: left;
  font-weight: inherit;
}
table button:hover {
  background: var(--vscode-list-hoverBackground);
  border-color: var(--vscode-contrastActiveBorder, transparent);
}

.heat { border-spacing: 2px; border-collapse: separate; }
.heat th, .heat td { padding: 0; }
.heat thead th { text-align: center; }
.heat thead th:first-child { text-align: left; padding: 0 0.4em; }
.heat tbody th {
  position: sticky;
  left: 0;
  background: var(--vscode-editor-background);
  max-width: 20em;
  min-width: 10em;
  z-index: 1;
}
.heat td button {
  min-width: 2.6em;
  width: 100%;
  text-align: center;
  font-variant-numeric: tabular-nums;
  border-color: var(--vscode-contrastBorder, transparent);
}
.heat-1 { --heat: 12%; }
.heat-2 { --heat: 26%; }
.heat-3 { --heat: 42%; }
.heat-4 { --heat: 60%; }
.heat-5 { --heat: 80%; }
.heat td button[class] {
  background: color-mix(in srgb, var(--vscode-charts-blue) var(--heat), var(--vscode-editor-background));
  color: var(--vscode-foreground);
}
.vscode-dark .heat td .heat-5 { color: #fff; } .vscode-light .heat td .heat-5 { color: #000; }
.vscode-high-contrast .heat td button[class] { background: none; }
.vscode-high-contrast .heat-4, .vscode-high-contrast .heat-5 {
  font-weight: 700;
  border-width: 3px;
}

svg { display: block; overflow: visible; }
svg text { fill: var(--vscode-foreground); font-size: 0.92em; }
.time { display: grid; grid-template-columns: 5.5em 1fr; padding: 12px 2.5em 28px 0; }
.time svg { width: 100%; height: 320px; }
.figure { container-type: inline-size; }
@container (max-width: 34em) { .spare { display: none; } }
.time .amounts { width: calc(100% - 0.7em); }
.grid { stroke: var(--vscode-editorWidget-border, var(--vscode-contrastBorder)); stroke-width: 1; }
.mark {
  fill: var(--vscode-charts-blue);
  fill-opacity: 0.55;
  stroke: var(--vscode-foreground);
  stroke-width: 1;
  cursor: pointer;
}
.mark:hover, .mark:focus { fill-opacity: 1; stroke-width: 2; }
.vscode-high-contrast .mark {
  fill: var(--vscode-editor-background);
  stroke: var(--vscode-contrastBorder);
  stroke-width: 2;
}
.vscode-high-contrast .mark:focus, .vscode-high-contrast .mark:hover {
  fill: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
}
.said { min-height: 1.6em; }
.span { width: 100%; min-width: 12em; height: 18px; }
.span line { stroke: var(--vscode-charts-blue); stroke-width: 4; }
.span circle { fill: var(--vscode-foreground); }
.vscode-high-contrast .span line { stroke: var(--vscode-contrastBorder); }
td.wide { width: 50%; }
td.wide button { display: block; width: 100%; padding: 0 0.8em; }
`;
