// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// mutool run undermarks.mutool.js FILE: every highlight with the characters whose middle lies under one
// of its quads, as JSON.

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

for (var n = 0; n < file.countPages(); ++n) {
    var page = file.loadPage(n);
    var characters = [];
    page.toStructuredText().walk({
        onChar: function (c, origin, font, size, quad) { characters.push({ c: c, at: middle(quad) }); }
    });
    page.getAnnotations().forEach(function (annotation) {
        if (annotation.getType() !== "Highlight")
            return;
        var words = "";
        annotation.getQuadPoints().forEach(function (quad) {
            characters.forEach(function (it) {
                if (holds(quad, it.at))
                    words += it.c;
            });
        });
        var object = annotation.getObject();
        var name = object.get("NM");
        found.push({
            page: n,
            name: name.asString(),
            author: annotation.getAuthor(),
            contents: annotation.getContents(),
            words: words
        });
    });
}
print(JSON.stringify(found));
