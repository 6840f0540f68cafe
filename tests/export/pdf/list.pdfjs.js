// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node list.pdfjs.js PDFJS FILE: what pdf.js knows of a file, as JSON.

const fs = require("fs");
const [, , library, path] = process.argv;
const pdfjs = require(library);
pdfjs.GlobalWorkerOptions.workerSrc = library.replace(/pdf\.js$/, "pdf.worker.js");

async function list() {
    const file = await pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(path)), verbosity: 0 }).promise;
    const seen = { pages: file.numPages, highlights: [], links: [], notes: [] };
    for (let n = 1; n <= file.numPages; ++n) {
        const page = await file.getPage(n);
        for (const it of await page.getAnnotations()) {
            if (it.subtype === "Highlight") {
                seen.highlights.push({
                    page: n - 1,
                    author: it.titleObj.str,
                    contents: it.contentsObj.str,
                    quads: it.quadPoints.length,
                    colour: Array.from(it.color),
                    created: it.creationDate,
                    modified: it.modificationDate,
                    hasAppearance: it.hasAppearance,
                    hasPopup: it.hasPopup
                });
            } else if (it.subtype === "Text") {
                seen.notes.push({ page: n - 1, author: it.titleObj.str, contents: it.contentsObj.str });
            } else if (it.subtype === "Link") {
                const to = it.dest ? await file.getPageIndex(it.dest[0]) : -1;
                seen.links.push({ page: n - 1, to: to, link: it.unsafeUrl || "" });
            }
        }
    }
    const entries = items => items.map(it => ({ title: it.title, items: entries(it.items) }));
    seen.outline = entries((await file.getOutline()) || []);
    seen.labels = await file.getPageLabels();
    const attachments = (await file.getAttachments()) || {};
    seen.attachments = Object.keys(attachments).map(
        key => ({ name: attachments[key].filename, text: Buffer.from(attachments[key].content).toString("utf8") }));
    seen.info = (await file.getMetadata()).info;
    console.log(JSON.stringify(seen));
    await file.destroy();
}

list().catch(problem => {
    console.error(problem);
    process.exit(1);
});
