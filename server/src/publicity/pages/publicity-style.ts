import { styleOf } from '../../http';

const screen = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.75 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2430;background:#f3f4f6}
a{color:#9a1b1b}
.top{background:#9a1b1b;color:#fff;padding:.75rem 1rem}
.top a{color:#fff;text-decoration:none;font-weight:600}
.top a:focus-visible{outline:2px solid #fff;outline-offset:3px}
main{max-width:60rem;margin:0 auto;padding:1rem}
.sheet{background:#fff;padding:2rem 2.5rem;margin:1rem 0;border-radius:4px}
h1{font-size:1.5rem;line-height:1.5;text-align:center;text-wrap:balance;margin:.25rem 0 1.25rem}
h2{font-size:1.15rem;margin:0 0 .75rem}
p{margin:.5rem 0}
.lead{text-indent:2em}
.muted{color:#56616e;font-size:.9rem}
.mark{display:inline-block;border:1px solid #9a5b00;color:#7a4700;padding:0 .5rem;border-radius:3px;font-size:.85rem}
.period{border-left:4px solid #9a1b1b;background:#faf1f1;padding:.5rem 1rem;margin:1rem 0}
.signature{text-align:right;margin-top:1.5rem}
table{width:100%;border-collapse:collapse;margin:1rem 0;font-size:.95rem}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{border:1px solid #c9ced6;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f3f4f6;white-space:nowrap}
td.number,th.number{text-align:center;width:3.5rem}
th.region{width:6rem}
th.unit,th.project{width:25%}
td ul{margin:0;padding-left:1.1rem}
tr.removed td{color:#56616e;background:#f7f7f8}
.code{display:flex;gap:1rem;align-items:center;flex-wrap:wrap}
.code svg{width:8rem;height:8rem;flex:none}
.code p{overflow-wrap:anywhere;min-width:0}
form label,form legend{display:block;font-weight:600;margin-top:1rem}
input[type=text],input[type=tel],select,textarea{width:100%;font:inherit;padding:.5rem .6rem;border:1px solid #7b8794;border-radius:4px;background:#fff;color:inherit}
input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #c98a00;outline-offset:2px}
textarea{min-height:10rem}
.hint{font-weight:400;color:#56616e;font-size:.9rem;margin:.1rem 0 .25rem}
.fault{color:#a3160f;font-weight:600;margin:.25rem 0 0}
[aria-invalid=true]{border-color:#a3160f;border-width:2px}
.faults{border:2px solid #a3160f;padding:.75rem 1rem;margin:1rem 0}
.faults a{color:#a3160f}
.consent{display:flex;gap:.6rem;align-items:flex-start;font-weight:400}
.consent input{width:1.25rem;height:1.25rem;margin-top:.25rem;flex:none}
.website{position:absolute;left:-100rem}
button{font:inherit;font-weight:600;background:#9a1b1b;color:#fff;border:0;border-radius:4px;padding:.7rem 2rem;margin-top:1.25rem;cursor:pointer;min-height:2.75rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.25rem;margin:1rem 0}
dt{color:#56616e}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.big{font-size:1.25rem;font-weight:600;letter-spacing:.04em}
.list{list-style:none;padding:0;margin:0}
.list li{padding:.75rem 0;border-top:1px solid #dde1e6}
`;

/** On a telephone each row of the list is a card: five columns do not fit beside one another. */
const telephone = `
@media (max-width:40rem){
main{padding:.5rem}.sheet{padding:1.1rem 1rem}h1{font-size:1.25rem}
table,tbody,tr,td,caption{display:block;width:auto}
thead{position:absolute;left:-100rem}
tr{border:1px solid #c9ced6;border-radius:4px;margin:.75rem 0;padding:.35rem 0}
td{border:0;padding:.15rem .8rem;display:flex;gap:.75rem}
td.number{width:auto;text-align:left}
td::before{content:attr(data-label);flex:none;width:4.5rem;color:#56616e}
dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.5rem}
button{width:100%}
}
`;

const paper = `
@page{size:A4;margin:20mm 18mm}
@media print{
body{background:#fff;font-size:11pt}
.top,.not-printed{display:none}
main,.sheet{max-width:none;margin:0;padding:0}
h1{font-size:16pt}
table{font-size:10pt;line-height:1.4}
thead{display:table-header-group}
thead th{background:#fff}
tr{break-inside:avoid}
th,td{border-color:#000}
.period{border-left:2px solid #000;background:#fff}
.code svg{width:24mm;height:24mm}
a{color:inherit;text-decoration:none}
}
`;

export const publicityStyle = styleOf(screen + telephone + paper);
