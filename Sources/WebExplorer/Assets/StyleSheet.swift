/// How pages look: one column on a phone, light and dark by the reader's setting, plain on paper.
///
/// Colours have a contrast of at least 4.5 to 1 against what they stand on (WCAG 2.2, 1.4.3).
enum StyleSheet {
  /// The style sheet.
  static let text = """
    :root{color-scheme:light dark;--text:#1b1b1b;--quiet:#565656;--line:#d5d5d5;--edge:#767676;
    --ground:#fff;--panel:#f4f6f8;--link:#0b5394;--accent:#0b5394;--on-accent:#fff;--mark:#fff3c4}
    @media (prefers-color-scheme:dark){:root{--text:#ececec;--quiet:#b4b4b4;--line:#3c3f43;
    --edge:#8a8f96;--ground:#17191c;--panel:#22262b;--link:#8ec5ff;--accent:#8ec5ff;
    --on-accent:#10151b;--mark:#4a4013}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{background:var(--ground);color:var(--text);font:1rem/1.5 "Liberation Sans",Arial,Helvetica,
    sans-serif;margin:0 auto;max-width:80rem;padding:0 1rem 2rem}
    a{color:var(--link)}
    a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,
    summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    main:focus{outline:none}
    .skip{background:var(--ground);left:-100vw;padding:.5rem 1rem;position:absolute;top:0;z-index:9}
    .skip:focus{left:0}
    .hidden{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;white-space:nowrap;
    width:1px}
    header{align-items:center;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;
    gap:.5rem 1.25rem;padding:.75rem 0}
    .home{color:var(--text);font-size:1.25rem;font-weight:bold;text-decoration:none}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
    nav a{display:inline-block;padding:.25rem 0;text-decoration:none}
    nav a:hover,nav a[aria-current]{text-decoration:underline}
    .search{display:flex;gap:.25rem;position:relative}
    .search input{min-width:0;width:19rem}
    .big{display:block;margin:1rem 0}
    .big label{display:block;font-weight:bold;margin-bottom:.25rem}
    .row{display:flex;gap:.25rem;max-width:40rem}
    .row input{flex:1;font-size:1.25rem;padding:.6rem .75rem}
    input,select,button{background:var(--ground);border:1px solid var(--edge);border-radius:.25rem;
    color:var(--text);font:inherit;min-height:2.25rem;padding:.25rem .6rem}
    input[type=checkbox]{height:1.25rem;min-height:0;width:1.25rem}
    button{background:var(--accent);border-color:var(--accent);color:var(--on-accent);cursor:pointer}
    button:disabled{opacity:.45;cursor:default}
    h1{font-size:1.9rem;line-height:1.2;margin:.25rem 0 .5rem;overflow-wrap:anywhere}
    h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem;overflow-wrap:anywhere}
    .title{padding:1.25rem 0 .25rem}
    .start .title{padding-top:2.5rem}
    .sort{color:var(--quiet);margin:0}
    .sort::first-letter{text-transform:uppercase}
    .lead{margin:.25rem 0;max-width:50rem}
    section{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:1rem}
    dl{display:grid;gap:.25rem 1.5rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));
    margin:0}
    dl div{border-bottom:1px solid var(--line);display:flex;gap:.75rem;justify-content:space-between;
    padding:.25rem 0}
    dt{color:var(--quiet)}
    dd{margin:0;overflow-wrap:anywhere;text-align:right}
    .plain{list-style:none;margin:0;padding:0}
    .places{column-gap:2rem;columns:3 16rem;list-style:none;margin:0;padding:0}
    .places li{break-inside:avoid;padding:.2rem 0}
    .remark{color:var(--quiet);font-size:.875rem}
    .more{margin:.5rem 0 0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-size:.9375rem;width:100%}
    caption{caption-side:top;color:var(--quiet);font-size:.875rem;padding:.25rem 0;text-align:left}
    th,td{border-bottom:1px solid var(--line);padding:.35rem .75rem .35rem 0;text-align:left;
    vertical-align:top}
    th{border-bottom:2px solid var(--edge);font-size:.875rem}
    th button{background:none;border:0;color:inherit;font:inherit;font-weight:bold;min-height:0;
    padding:0;text-align:inherit}
    td{overflow-wrap:break-word;max-width:26rem}
    .number{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
    th.number{white-space:normal}
    tbody tr:hover,tr.lit{background:var(--mark)}
    .fold{margin:.5rem 0}
    .fold summary{color:var(--link);cursor:pointer;padding:.25rem 0}
    .fields{align-items:start;background:var(--panel);border-radius:.25rem;display:flex;flex-wrap:wrap;
    gap:.5rem 1rem;margin:.5rem 0;padding:.75rem 1rem}
    .fields p{display:flex;flex-direction:column;margin:0;position:relative}
    .fields label{font-size:.875rem}
    .fields .check{align-items:center;flex-direction:row;gap:.4rem;min-height:2.25rem}
    .fields .check label{font-size:1rem}
    .fields .buttons{flex-direction:row;flex-wrap:wrap;gap:.4rem}
    .fields .check,.fields .buttons{margin-top:1.3rem}
    .fields input[type=number]{width:7rem}
    .suggestions{background:var(--ground);border:1px solid var(--edge);border-radius:.25rem;
    box-shadow:0 4px 12px #0003;left:0;list-style:none;margin:0;max-height:60vh;min-width:18rem;
    overflow:auto;padding:0;position:absolute;right:0;top:100%;z-index:5}
    .big .suggestions{max-width:40rem}
    .suggestions li{cursor:pointer;padding:.4rem .75rem}
    .suggestions [aria-selected=true],.suggestions li:hover{background:var(--mark)}
    .viewer{border:1px solid var(--line);border-radius:.25rem;display:grid;
    grid-template-columns:minmax(0,1fr);position:relative}
    .viewer.live{grid-template-columns:minmax(0,1fr) 17rem}
    .canvas{overflow:hidden;position:relative}
    .canvas svg{display:block;height:auto;margin:0 auto;max-height:80vh;max-width:100%}
    .live .canvas svg{cursor:grab;height:auto;max-height:min(75vh,46rem);touch-action:none;width:100%}
    .live .canvas svg.moving{cursor:grabbing}
    .tools{background:var(--panel);border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;
    gap:.3rem;grid-column:1/-1;padding:.4rem}
    .tools button{background:var(--ground);border-color:var(--edge);color:var(--text);
    min-height:2rem;padding:.1rem .6rem}
    .help{align-self:center;color:var(--quiet);font-size:.8125rem}
    .side{border-left:1px solid var(--line);max-height:min(75vh,46rem);overflow:auto;padding:.5rem}
    .side h3{font-size:.9375rem;margin:.25rem 0}
    .side ol{list-style:none;margin:0;padding:0}
    .side li a{display:block;font-size:.875rem;padding:.2rem .3rem;text-decoration:none}
    .side li.lit{background:var(--mark)}
    .edge.tie{cursor:pointer}
    .dimmed .node,.dimmed .edge{opacity:.18}
    .dimmed .node.lit,.dimmed .edge.lit{opacity:1}
    .node.pinned>a>:is(polygon,path,ellipse){stroke-width:3}
    .canvas a:focus{outline:none}
    .canvas a:focus-visible :is(polygon,path,ellipse,polyline){stroke:var(--accent);stroke-width:4}
    .card{background:var(--ground);border:1px solid var(--edge);border-radius:.4rem;
    box-shadow:0 6px 20px #0004;max-height:90%;max-width:min(22rem,calc(100% - 1rem));overflow:auto;
    padding:.75rem 1rem;position:absolute;right:.5rem;top:3.25rem;z-index:4}
    .live .card{right:17.5rem}
    .card h2,.card h3{font-size:1.05rem;margin:0 2rem .25rem 0}
    .card dl{display:block;font-size:.9375rem}
    .card dl div{padding:.1rem 0}
    .card p{margin:.15rem 0}
    .card h4{font-size:.9375rem;margin:.6rem 0 .2rem}
    .card .actions{display:flex;flex-wrap:wrap;gap:.3rem;margin:.5rem 0}
    .card .shut{background:none;border:0;color:var(--text);min-height:0;padding:.1rem .4rem;
    position:absolute;right:.4rem;top:.4rem}
    .busy{opacity:.5}
    footer{border-top:1px solid var(--line);color:var(--quiet);font-size:.875rem;margin-top:2rem;
    padding-top:.75rem}
    footer button{font-size:.875rem;min-height:0;padding:.1rem .5rem}
    @media (max-width:46rem){
    .search,.search input{width:100%}
    header .search{order:3}
    .viewer.live{grid-template-columns:minmax(0,1fr)}
    .side{border-left:0;border-top:1px solid var(--line);max-height:14rem}
    .live .canvas svg{max-height:70vh}
    .live .card{right:.5rem}
    .help{display:none}
    h1{font-size:1.5rem}
    .fields p,.fields input:not([type=checkbox]),.fields select{width:100%}
    thead{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;width:1px}
    table,tbody,tr,td,caption{display:block}
    tr{border-bottom:1px solid var(--edge);padding:.4rem 0}
    td{border:0;max-width:none;overflow:hidden;padding:.1rem 0;text-align:right}
    td::before{color:var(--quiet);content:attr(data-label);float:left;margin-right:1rem;
    max-width:45%;text-align:left}
    td:empty,td[data-label=""]::before{display:none}
    .number{white-space:normal}
    }
    @media (prefers-reduced-motion:no-preference){.node,.edge{transition:opacity .15s}}
    @media print{
    header nav,header form,.skip,.tools,.side,.card,.fold,.fields,footer button,.more{display:none}
    body{max-width:none;padding:0}
    .viewer{border:0;display:block}
    .live .canvas svg{height:auto;max-height:none}
    section,tr{break-inside:avoid}
    a{color:inherit;text-decoration:none}
    }

    """
}
