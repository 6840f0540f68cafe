// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// mutool run undermarks.mutool.js FILE: every highlight with the characters whose middle lies under one
// of its quads, and every note, as JSON.

var file = Document.openDocument(scriptArgs[0]);
var found = [];

function middle(quad) {
    return { x: (quad[0] + quad[2] + quad[4] + quad[6]) / 4, y: (quad[1] + quad[3] + quad[5] + quad[7]) / 4 };
}

function holds(quad, point) {
    // Kerning puts a full stop before a closing mark a tenth of a point outside.
    var slack = Math.abs(quad[5] - quad[1]) * 0.02;
    return point.x >= Math.min(quad[0], quad[4]) - slack && point.x <= Math.max(quad[2], quad[6]) + slack
        && point.y >= Math.min(quad[1], quad[3]) && point.y <= Math.max(quad[5], quad[7]);
}

function textOf(object) {
    return object && object.isString() ? object.asString() : "";
}

function colourOf(parts) {
    return "#" + parts.map(function (part) {
        return ("0" + Math.round(part * 255).toString(16)).slice(-2);
    }).join("");
}

for (var n = 0; n < file.countPages(); ++n) {
    var page = file.loadPage(n);
    var characters = [];
    page.toStructuredText().walk({
        onChar: function (c, origin, font, size, quad) { characters.push({ c: c, at: middle(quad) }); }
    });
    page.getAnnotations().forEach(function (annotation) {
        var type = annotation.getType();
        if (type !== "Highlight" && type !== "Text")
            return;
        var words = "";
        if (type === "Highlight") {
            annotation.getQuadPoints().forEach(function (quad) {
                characters.forEach(function (it) {
                    if (holds(quad, it.at))
                        words += it.c;
                });
            });
        }
        var object = annotation.getObject();
        var popup = object.get("Popup");
        found.push({
            page: n,
            type: type,
            name: textOf(object.get("NM")),
            author: annotation.getAuthor(),
            contents: annotation.getContents(),
            words: words,
            colour: colourOf(annotation.getColor()),
            created: textOf(object.get("CreationDate")),
            modified: textOf(object.get("M")),
            hasPopup: popup !== null && textOf(popup.get("Parent").get("NM")) === textOf(object.get("NM")),
            subject: textOf(object.get("Subj")),
            zoteroTags: textOf(object.get("Zotero:Tags")),
            zoteroAuthor: textOf(object.get("Zotero:AuthorName"))
        });
    });
}
print(JSON.stringify(found));
