extension Script {
  /// Cards of bodies, and unfolding them; what is unfolded stands in the address.
  static let card = """
    const past = [];
    const future = [];

    const stateOf = (address) => {
      const url = new URL(address, location.href);
      return { url, expand: url.searchParams.getAll("expand"), pin: url.searchParams.getAll("pin") };
    };
    const addressWith = (expand, pin) => {
      const { url } = stateOf(location.href);
      url.searchParams.delete("expand");
      url.searchParams.delete("pin");
      for (const key of expand) url.searchParams.append("expand", key);
      for (const key of pin) url.searchParams.append("pin", key);
      return url.pathname + url.search.replaceAll("%2F", "/").replaceAll("%3A", ":");
    };

    /** Shows another state of the picture; the rest of the page stays as it is. */
    const go = async (address, focusKey) => {
      const section = document.getElementById("picture");
      const texts = JSON.parse(section.querySelector(".viewer").dataset.texts);
      section.classList.add("busy");
      section.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(address, { headers: { Accept: "text/html" } });
        if (!answer.ok) throw new Error(String(answer.status));
        // The page's policy knows the hash of its own picture's style sheet; another picture's is
        // taken out before it is read, and adopted as a whole.
        let style = "";
        const text = (await answer.text()).replace(/<style>([^]*?)<\\/style>/, (all, inner) => {
          style = inner;
          return "";
        });
        const page = new DOMParser().parseFromString(text, "text/html");
        const fresh = page.getElementById("picture")?.querySelector(".viewer");
        if (!fresh) throw new Error("no picture");
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
        section.querySelector(".viewer").replaceWith(document.importNode(fresh, true));
        for (const link of page.querySelectorAll("footer a[href], .language")) {
          const own = [...document.querySelectorAll("footer a[href], .language")]
            .find((other) => other.textContent === link.textContent);
          if (own) own.setAttribute("href", link.getAttribute("href"));
        }
        const viewer = section.querySelector(".viewer");
        view(viewer);
        const node = document.getElementById("node-" + focusKey);
        node?.querySelector("a")?.focus({ preventScroll: true });
        return true;
      } catch {
        const said = make("p", { textContent: texts.errorTitle });
        said.setAttribute("role", "alert");
        section.append(said);
        setTimeout(() => said.remove(), 5000);
        return false;
      } finally {
        section.classList.remove("busy");
        section.removeAttribute("aria-busy");
      }
    };
    const change = async (address, focusKey) => {
      const from = location.href;
      if (!(await go(address, focusKey))) return;
      past.push(from);
      future.length = 0;
      history.pushState({ picture: true }, "", address);
    };
    const undo = async () => {
      const address = past.at(-1);
      if (!address || !(await go(address, ""))) return;
      future.push(location.href);
      past.pop();
      history.pushState({ picture: true }, "", address);
    };
    const redo = async () => {
      const address = future.at(-1);
      if (!address || !(await go(address, ""))) return;
      past.push(location.href);
      future.pop();
      history.pushState({ picture: true }, "", address);
    };
    window.addEventListener("popstate", () => {
      if (document.querySelector("#picture .viewer[data-unfolding]")) go(location.href, "");
    });

    const cards = ({ viewer, canvas, svg, texts, nameOf, links, byKey }) => {
      const isUnfolding = viewer.dataset.unfolding === "1";
      let card = null;
      let opener = null;
      const shut = () => {
        if (!card) return false;
        card.remove();
        card = null;
        opener?.focus?.({ preventScroll: true });
        return true;
      };
      const { expand, pin } = stateOf(location.href);
      for (const key of pin) byKey.get(key)?.classList.add("pinned");
      const action = (text, act) => {
        const element = make("button", { type: "button", textContent: text });
        element.addEventListener("click", act);
        return element;
      };
      const without = (list, key) => list.filter((other) => other !== key);
      const actions = (key) => {
        if (!isUnfolding) return [];
        const isCenter = key === viewer.dataset.center;
        const all = [];
        if (!isCenter) {
          all.push(expand.includes(key)
            ? action(texts.collapse, () => change(addressWith(without(expand, key), pin), key))
            : action(texts.expand, () => change(addressWith([...expand, key], pin), key)));
          all.push(pin.includes(key)
            ? action(texts.unpin, () => change(addressWith(expand, without(pin, key)), key))
            : action(texts.pin, () => change(addressWith(expand, [...pin, key]), key)));
          all.push(action(texts.evidence, () => location.assign("/explain?"
            + new URLSearchParams([["of", viewer.dataset.center], ["of", key]]) + "&" + query({}))));
        }
        return all;
      };
      const open = async (event, node) => {
        const key = keyOf(node.id);
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
        if (!key.startsWith("organisation:")) return;
        event.preventDefault();
        opener = event.currentTarget;
        card?.remove();
        const shown = make("div", { className: "card" },
          make("h3", { textContent: nameOf(node) }), make("p", { textContent: texts.loading }));
        shown.setAttribute("role", "dialog");
        shown.setAttribute("aria-label", nameOf(node));
        shown.tabIndex = -1;
        card = shown;
        viewer.append(shown);
        shown.focus({ preventScroll: true });
        let content = [];
        try {
          const filters = new URLSearchParams(location.search);
          filters.delete("expand");
          filters.delete("pin");
          filters.set("of", key);
          const answer = await fetch("/card?" + filters);
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          content = [...page.querySelectorAll(".title > *, #kinds > *")]
            .map((part) => document.importNode(part, true));
          for (const part of content) {
            part.removeAttribute("id");
            if (part.tagName === "H1") part.replaceWith(make("h3"));
          }
        } catch {
          content = [make("p", { textContent: texts.errorTitle })];
        }
        if (card !== shown) return;
        content = content.map((part) => part.tagName === "H1"
          ? make("h3", { textContent: part.textContent })
          : part.tagName === "H2" ? make("h4", { textContent: part.textContent }) : part);
        const close = action("\\u00d7", shut);
        close.className = "shut";
        close.setAttribute("aria-label", texts.close);
        // What can be done comes before the counts, which may be many.
        const kinds = content.findIndex((part) => part.tagName === "H4");
        content.splice(kinds < 0 ? content.length : kinds, 0,
          make("div", { className: "actions" }, ...actions(key)));
        shown.replaceChildren(close, ...content);
        const first = shown.querySelector(".actions button") ?? shown.querySelector("a");
        (first ?? close).focus({ preventScroll: true });
      };
      const tools = (button) => {
        if (!isUnfolding) return [];
        const back = button("\\u21b6", texts.undo, undo);
        const forth = button("\\u21b7", texts.redo, redo);
        back.disabled = past.length === 0;
        forth.disabled = future.length === 0;
        setTimeout(() => {
          back.disabled = past.length === 0;
          forth.disabled = future.length === 0;
        }, 50);
        return [back, forth];
      };
      const keys = (event) => {
        if (event.key === "Escape") return shut();
        if (!isUnfolding || !(event.ctrlKey || event.metaKey)) return false;
        const letter = event.key.toLowerCase();
        if (letter === "z" && !event.shiftKey) { undo(); return true; }
        if (letter === "y" || (letter === "z" && event.shiftKey)) { redo(); return true; }
        return false;
      };
      return { open, tools, keys };
    };

    """
}
