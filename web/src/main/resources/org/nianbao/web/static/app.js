// Improves pages that work without it: "/" goes to the search box; on a report, Enter and Shift+Enter step through hits.
"use strict";

const inField = (target) => target.closest("input, textarea, select, button, a, summary, [contenteditable]") !== null;
const shiftInBar = (event) => event.shiftKey && event.target.closest(".hit-bar") !== null;

/** Opens what hides an element: a sidebar of navigation lines that a fact rests on. */
const reveal = (element) => {
    for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) {
        at.open = true;
    }
};

const stepper = (bar) => {
    const hits = Number(bar.dataset.hits);
    const status = bar.querySelector("[role=status]");
    const current = () => Number((/^#h(\d+)$/.exec(location.hash) ?? [])[1] ?? 0);
    const show = () => {
        if (current()) {
            status.textContent = bar.dataset.position.replace("%n", current()).replace("%of", hits);
        }
    };
    const step = (by) => {
        const from = current() || (by > 0 ? 0 : 1);
        // Replaced, not pushed: the back button leaves the report at once.
        location.replace("#h" + (((from - 1 + by + hits) % hits) + 1));
    };
    for (const link of bar.querySelectorAll("[data-step]")) {
        link.textContent = link.dataset.label;
        link.addEventListener("click", (event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
                event.preventDefault();
                step(Number(link.dataset.step));
            }
        });
    }
    addEventListener("hashchange", show);
    show();
    return step;
};

const bar = document.querySelector(".hit-bar");
const step = bar && Number(bar.dataset.hits) > 0 ? stepper(bar) : null;

addEventListener("keydown", (event) => {
    // While an input method composes, keys belong to it.
    const taken = inField(event.target) && !shiftInBar(event);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || taken) {
        return;
    }
    const box = document.getElementById("q");
    if (event.key === "/" && box) {
        event.preventDefault();
        box.focus();
        box.select();
    } else if (event.key === "Enter" && step) {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
    }
});

const target = () => document.getElementById(location.hash.slice(1));
addEventListener("hashchange", () => target() && reveal(target()));
if (target()) {
    reveal(target());
}
