// Offers places while one types into the search box: links, which the arrow keys reach. Without it there is /places.
"use strict";

const LANGUAGE = document.documentElement.lang.startsWith("en") ? "en" : "zh";

const suggest = (form) => {
    const box = form.querySelector("input[type=search]");
    const list = document.createElement("nav");
    list.className = "suggested";
    list.setAttribute("aria-label", form.dataset.places);
    list.hidden = true;
    form.append(list);
    let asked = 0;
    let timer = 0;

    const show = (places) => {
        list.replaceChildren(...places.map((place) => {
            const link = document.createElement("a");
            link.href = place.links.search + (LANGUAGE === "en" ? "&lang=en" : "");
            const name = document.createElement("strong");
            name.textContent = place.name;
            name.lang = "zh-CN";
            const where = document.createElement("span");
            where.lang = "zh-CN";
            where.textContent = place.chain.map((one) => one.name).filter((one) => one !== place.name).join(" › ");
            const count = document.createElement("span");
            count.textContent = String(place.reports);
            link.append(name, where, count);
            return link;
        }));
        list.hidden = places.length === 0;
    };

    const ask = async () => {
        const typed = box.value.trim();
        const mine = ++asked;
        if (typed.length < 2 || typed.length > 30 || /["“”「」:：()*]/.test(typed)) {
            show([]);
            return;
        }
        try {
            const answer = await fetch("/api/v1/places?size=6&prefix=" + encodeURIComponent(typed));
            const places = answer.ok ? (await answer.json()).places : [];
            if (mine === asked) {
                show(places.filter((place) => place.reports > 0));
            }
        } catch {
            show([]);
        }
    };

    box.addEventListener("input", (event) => {
        clearTimeout(timer);
        if (!event.isComposing) {
            timer = setTimeout(ask, 120);
        }
    });
    box.addEventListener("compositionend", ask);
    form.addEventListener("keydown", (event) => {
        const links = [...list.querySelectorAll("a")];
        const at = links.indexOf(document.activeElement);
        if (event.isComposing || list.hidden) {
            return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const next = at + (event.key === "ArrowDown" ? 1 : -1);
            (links[next] ?? box).focus();
        } else if (event.key === "Escape") {
            show([]);
            box.focus();
        }
    });
    form.addEventListener("focusout", (event) => {
        if (!form.contains(event.relatedTarget)) {
            list.hidden = true;
        }
    });
};

document.querySelectorAll("form[data-places]").forEach(suggest);
