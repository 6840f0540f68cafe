// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node list.pdfjs.js PDFJS FILE: what pdf.js knows of a file, as JSON.

const fs = require("fs");
const [, , library, path] = process.argv;
const pdfjs = require(library);
pdfjs.GlobalWorkerOptions.workerSrc = library.replace(/pdf\.js$/, "pdf.worker.js");

// Matrices as PDF writes them: [a, b, c, d, e, f]; first one, then the other.
function times(first, then) {
    const [a, b, c, d, e, f] = first;
    const [A, B, C, D, E, F] = then;
    return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

// The characters of a page as pdf.js is about to draw them: each with the middle of its glyph.
async function charactersOf(page) {
    const characters = [];
    const { fnArray, argsArray } = await page.getOperatorList();
    const saved = [];
    let whole = [1, 0, 0, 1, 0, 0];
    let line = whole;
    let size = 0;
    for (let i = 0; i < fnArray.length && fnArray[i] !== pdfjs.OPS.beginAnnotations; ++i) {
        const given = argsArray[i];
        switch (fnArray[i]) {
        case pdfjs.OPS.save: saved.push(whole); break;
        case pdfjs.OPS.restore: whole = saved.pop(); break;
        case pdfjs.OPS.transform: whole = times(given, whole); break;
        case pdfjs.OPS.setFont: size = given[1]; break;
        case pdfjs.OPS.setTextMatrix: line = given; break;
        case pdfjs.OPS.moveText: line = times([1, 0, 0, 1, given[0], given[1]], line); break;
        case pdfjs.OPS.showText: {
            let x = 0;
            for (const glyph of given[0]) {
                if (typeof glyph === "number") {
                    x -= glyph / 1000 * size;
                    continue;
                }
                const width = glyph.width / 1000 * size;
                const at = times([1, 0, 0, 1, x + width / 2, size * 0.25], times(line, whole));
                characters.push({ c: glyph.unicode, x: at[4], y: at[5] });
                x += width;
            }
            break;
        }
        }
    }
    return characters;
}

// The words in a highlight's quads, in the order of these.
function wordsUnder(quads, characters) {
    let words = "";
    for (const quad of quads) {
        const xs = quad.map(point => point.x);
        const ys = quad.map(point => point.y);
        const slack = (Math.max(...ys) - Math.min(...ys)) * 0.02; // kerning before a closing mark
        for (const it of characters) {
            if (it.x >= Math.min(...xs) - slack && it.x <= Math.max(...xs) + slack
                && it.y >= Math.min(...ys) && it.y <= Math.max(...ys))
                words += it.c;
        }
    }
    return words;
}

async function list() {
    const file = await pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(path)), verbosity: 0 }).promise;
    const seen = { pages: file.numPages, highlights: [], links: [], notes: [] };
    for (let n = 1; n <= file.numPages; ++n) {
        const page = await file.getPage(n);
        const characters = await charactersOf(page);
        for (const it of await page.getAnnotations()) {
            if (it.subtype === "Highlight") {
                seen.highlights.push({
                    page: n - 1,
                    author: it.titleObj.str,
                    contents: it.contentsObj.str,
                    quads: it.quadPoints.length,
                    words: wordsUnder(it.quadPoints, characters),
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
                const fromTop = it.dest ? page.view[3] - it.dest[3] : -1;
                seen.links.push({ page: n - 1, to: to, fromTop: fromTop, rect: it.rect, link: it.unsafeUrl || "",
                    words: it.contentsObj.str });
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
