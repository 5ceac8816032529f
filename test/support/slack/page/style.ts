/** How the page looks: Slack's proportions, one column on a phone. */
export const style = `
:root { color-scheme: light; font: 15px/1.47 Lato, "Helvetica Neue", Arial, sans-serif; color: #1d1c1d; }
body { margin: 0; background: #fff; }
a { color: #1264a3; text-decoration: none; } a:hover { text-decoration: underline; }
nav { background: #3f0e40; color: #fff; padding: 8px 12px; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
nav a, nav select { color: #fff; background: none; border: 0; font: inherit; } nav option { color: #1d1c1d; }
nav a.here { font-weight: 700; text-decoration: underline; }
main { max-width: 680px; margin: 0 auto; padding: 8px 12px 96px; overflow-wrap: anywhere; }
article { display: grid; grid-template-columns: 36px minmax(0, 1fr); gap: 8px; padding: 8px 0; }
article .face { width: 36px; height: 36px; border-radius: 4px; background: #4a154b; color: #fff; text-align: center; line-height: 36px; font-weight: 700; }
article.person .face { background: #1264a3; }
.who { font-weight: 900; } .app { font-size: 10px; background: #e8e8e8; border-radius: 2px; padding: 1px 3px; font-weight: 700; color: #616061; }
.when, .quiet { color: #616061; font-size: 12px; }
h2.header { font-size: 18px; margin: 8px 0 4px; line-height: 1.3; }
.block { margin: 4px 0; white-space: pre-wrap; } .context { color: #616061; font-size: 13px; white-space: pre-wrap; margin: 4px 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; align-items: center; }
button { font: 700 13px/1.4 inherit; font-family: inherit; padding: 6px 12px; border: 1px solid #bbb; border-radius: 4px; background: #fff; color: #1d1c1d; cursor: pointer; text-align: left; max-width: 100%; }
button.primary { background: #007a5a; color: #fff; border-color: #007a5a; } button.danger { background: #e01e5a; color: #fff; border-color: #e01e5a; }
hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; }
blockquote { margin: 0; padding-left: 12px; border-left: 4px solid #ddd; }
code, pre { background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px; font-size: 12px; white-space: pre-wrap; } code { color: #e01e5a; }
.mention { background: #e8f5fa; color: #1264a3; border-radius: 3px; padding: 0 2px; } .shout { background: #fff3b8; }
.table { overflow-x: auto; } table { border-collapse: collapse; font-size: 14px; } td { border: 1px solid #ddd; padding: 4px 8px; vertical-align: top; white-space: pre-wrap; } tr:first-child td { font-weight: 700; background: #f8f8f8; }
form.say { position: fixed; bottom: 0; left: 0; right: 0; background: #fff; border-top: 1px solid #ddd; padding: 8px 12px; display: flex; gap: 8px; }
form.say input[type=text] { flex: 1; min-width: 0; }
input[type=text], input[type=date], textarea, select { font: inherit; padding: 6px 8px; border: 1px solid #bbb; border-radius: 4px; box-sizing: border-box; max-width: 100%; }
.modal { position: fixed; inset: 0; background: rgb(0 0 0 / 50%); display: flex; align-items: center; justify-content: center; padding: 12px; }
.modal form { background: #fff; border-radius: 8px; padding: 16px; width: 100%; max-width: 520px; max-height: 92vh; overflow: auto; box-sizing: border-box; }
.modal h1 { font-size: 22px; margin: 0 0 8px; } .modal footer { display: flex; gap: 8px; justify-content: flex-end; margin-top: 16px; }
label.field { display: block; font-weight: 700; margin: 12px 0 4px; } .field-input { width: 100%; } .choice { display: block; margin: 4px 0; }
.error { color: #e01e5a; font-size: 13px; } .file { border: 1px solid #ddd; border-radius: 4px; padding: 8px; margin: 4px 0; display: inline-block; }
form.ask { max-width: 480px; margin: 24px auto; padding: 0 12px; line-height: 2.6; }
`;
