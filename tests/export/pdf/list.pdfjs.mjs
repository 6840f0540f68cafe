// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// node list.pdfjs.mjs PDFJS FILE: what pdf.js (its folder as npm has it) knows of a file, as JSON.

import fs from "node:fs";

const [, , library, path] = process.argv;
// pdf.js looks for these to draw with, which nobody asks of it here; what it prints about that is no answer.
for (const missing of ["DOMMatrix", "ImageData", "Path2D"])
    globalThis[missing] ??= class {};
console.warn = () => {};
const answer = console.log;
console.log = console.error;
const pdfjs = await import(`${library}/legacy/build/pdf.mjs`);

// Matrices as PDF writes them: [a, b, c, d, e, f]; first one, then the other.
function times(first, then) {
    const [a, b, c, d, e, f] = first;
    const [A, B, C, D, E, F] = then;
    return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

// The characters of a page as pdf.js is about to draw them: each with the middle of its glyph.
async function charactersOf(page) {
    const characters = [];
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
    const saved = [];
    let whole = [1, 0, 0, 1, 0, 0];
    let line = whole;
    let size = 0;
    for (let i = 0; i < fnArray.length; ++i) {
        const given = argsArray[i];
        switch (fnArray[i]) {
        case pdfjs.OPS.save: saved.push(whole); break;
        case pdfjs.OPS.restore: whole = saved.pop(); break;
        case pdfjs.OPS.transform: whole = times(given, whole); break;
        case pdfjs.OPS.setFont: size = given[1]; break;
        case pdfjs.OPS.setTextMatrix: line = given[0]; break;
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

// The words in a highlight's quads (x, y of four corners each), in the order of these.
function wordsUnder(quads, characters) {
    let words = "";
    for (let at = 0; at < quads.length; at += 8) {
        const xs = [0, 2, 4, 6].map(i => quads[at + i]);
        const ys = [1, 3, 5, 7].map(i => quads[at + i]);
        const slack = (Math.max(...ys) - Math.min(...ys)) * 0.02; // kerning before a closing mark
        for (const it of characters) {
            if (it.x >= Math.min(...xs) - slack && it.x <= Math.max(...xs) + slack
                && it.y >= Math.min(...ys) && it.y <= Math.max(...ys))
                words += it.c;
        }
    }
    return words;
}

// What a person has put there: a highlight, or a note at its sign.
function annotationOf(it, page, popups) {
    const popup = popups.find(other => other.id === it.popupRef);
    return {
        page: page,
        author: it.titleObj.str,
        contents: it.contentsObj.str.replaceAll("\r", "\n"),
        colour: "#" + Array.from(it.color, part => part.toString(16).padStart(2, "0")).join(""),
        created: it.creationDate,
        modified: it.modificationDate,
        hasAppearance: it.hasAppearance,
        hasPopup: popup !== undefined && !popup.open && String(popup.parentRect) === String(it.rect)
    };
}

async function pageOf(file, destination) {
    return destination ? file.getPageIndex(destination[0]) : -1;
}

async function entriesOf(file, items, level = 0) {
    const entries = [];
    for (const it of items) {
        entries.push({ title: it.title, level: level, page: await pageOf(file, it.dest), isOpen: it.count > 0 });
        entries.push(...await entriesOf(file, it.items, level + 1));
    }
    return entries;
}

async function list() {
    const file = await pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(path)), verbosity: 0 }).promise;
    const seen = { pages: file.numPages, highlights: [], links: [], notes: [] };
    for (let n = 1; n <= file.numPages; ++n) {
        const page = await file.getPage(n);
        const characters = await charactersOf(page);
        const all = await page.getAnnotations();
        const popups = all.filter(it => it.subtype === "Popup");
        for (const it of all) {
            if (it.subtype === "Highlight") {
                seen.highlights.push({
                    ...annotationOf(it, n - 1, popups),
                    quads: it.quadPoints.length / 8,
                    words: wordsUnder(it.quadPoints, characters)
                });
            } else if (it.subtype === "Text") {
                seen.notes.push(annotationOf(it, n - 1, popups));
            } else if (it.subtype === "Link") {
                const to = await pageOf(file, it.dest);
                const fromTop = it.dest ? page.view[3] - it.dest[3] : -1;
                seen.links.push({ page: n - 1, to: to, fromTop: fromTop, rect: it.rect, link: it.unsafeUrl || "",
                    words: it.contentsObj.str });
            }
        }
    }
    seen.outline = await entriesOf(file, (await file.getOutline()) || []);
    seen.labels = await file.getPageLabels();
    const attachments = (await file.getAttachments()) || {};
    seen.attachments = Object.values(attachments).map(
        it => ({ name: it.filename, text: Buffer.from(it.content).toString("utf8") }));
    seen.info = (await file.getMetadata()).info;
    answer(JSON.stringify(seen));
    await file.destroy();
}

await list();
