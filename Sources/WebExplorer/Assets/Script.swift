/// What pages do besides what HTML does.
///
/// Suggestions as one types, copying the link, sorting tables, and pictures that can be moved and
/// unfolded. Everything works without it too.
enum Script {
  /// The beginning: what the parts share.
  static let start = """
    "use strict";
    (() => {
    const make = (name, properties, ...children) => {
      const element = Object.assign(document.createElement(name), properties);
      element.append(...children);
      return element;
    };
    const language = document.documentElement.lang;
    const query = (values) => {
      const named = new URLSearchParams(location.search).get("lang");
      const parameters = new URLSearchParams(values);
      if (named) parameters.set("lang", named);
      return parameters.toString();
    };

    for (const button of document.querySelectorAll("button.copy")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(location.href);
        } catch {
          const field = make("input", { value: location.href });
          button.after(field);
          field.select();
          document.execCommand("copy");
          field.remove();
        }
        const said = button.textContent;
        button.textContent = button.dataset.copied;
        button.setAttribute("aria-live", "polite");
        setTimeout(() => { button.textContent = said; }, 2000);
      });
    }

    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input,select,textarea")) return;
      event.preventDefault();
      document.getElementById("q")?.focus();
    });

    const collator = new Intl.Collator("sv", { numeric: true });
    const numberOf = (text) => {
      const plain = text.replace(/[^0-9.,\\u2212-]/g, "").replace("\\u2212", "-");
      return parseFloat(language === "sv" ? plain.replace(",", ".") : plain.replaceAll(",", ""));
    };
    for (const table of document.querySelectorAll("main table")) {
      [...table.querySelectorAll("thead th")].forEach((head, place) => {
        if (!head.textContent) return;
        const button = make("button", { type: "button", textContent: head.textContent });
        head.replaceChildren(button);
        button.addEventListener("click", () => {
          const isNumber = head.classList.contains("number");
          const was = head.getAttribute("aria-sort");
          const turn = was === "ascending" || (isNumber && !was) ? -1 : 1;
          for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
          const rows = [...table.tBodies[0].rows].map((row) => {
            const text = row.cells[place]?.textContent ?? "";
            return { row, text, number: numberOf(text) };
          });
          rows.sort((a, b) => turn * (isNumber
            ? (Number.isNaN(a.number) ? -Infinity : a.number)
              - (Number.isNaN(b.number) ? -Infinity : b.number) || 0
            : collator.compare(a.text, b.text)));
          table.tBodies[0].append(...rows.map((entry) => entry.row));
        });
      });
    }

    """

  /// Suggestions under fields that name something.
  static let suggestions = """
    let fieldNumber = 0;
    const suggest = (field) => {
      const kind = field.dataset.suggest;
      const list = make("ul", { className: "suggestions", hidden: true });
      list.id = "suggestions-" + ++fieldNumber;
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-controls", list.id);
      field.setAttribute("aria-expanded", "false");
      field.closest("form.search, p")?.append(list);
      let rows = [];
      let chosen = -1;
      let timer = 0;
      let turn = 0;
      const close = () => {
        list.hidden = true;
        chosen = -1;
        field.setAttribute("aria-expanded", "false");
        field.removeAttribute("aria-activedescendant");
      };
      const choose = (place) => {
        chosen = place;
        [...list.children].forEach((item, index) =>
          item.setAttribute("aria-selected", String(index === place)));
        if (place >= 0) {
          field.setAttribute("aria-activedescendant", list.children[place].id);
          list.children[place].scrollIntoView({ block: "nearest" });
        } else {
          field.removeAttribute("aria-activedescendant");
        }
      };
      const addressOf = (key) => {
        const colon = key.indexOf(":");
        const path = key.slice(colon + 1).split("/").map(encodeURIComponent).join("/");
        const rest = query({});
        return "/" + key.slice(0, colon) + "/" + path + (rest ? "?" + rest : "");
      };
      const take = (row) => {
        close();
        if (kind === "any") location.assign(addressOf(row.key));
        else if (kind === "place") field.value = row.name;
        else field.value = row.key;
      };
      const show = (found) => {
        rows = found;
        list.replaceChildren(...rows.map((row, place) => {
          const item = make("li", { id: list.id + "-" + place }, row.name + " ",
            make("span", { className: "remark", textContent: row.projects }));
          item.setAttribute("role", "option");
          item.setAttribute("aria-selected", "false");
          item.addEventListener("mousedown", (event) => { event.preventDefault(); take(row); });
          return item;
        }));
        list.hidden = rows.length === 0;
        chosen = -1;
        field.setAttribute("aria-expanded", String(rows.length > 0));
      };
      const ask = async () => {
        const mine = ++turn;
        const text = field.value.trim();
        if (text.length < 2) return close();
        const values = { q: text, limit: 8 };
        if (kind !== "any") values.kind = kind;
        try {
          const answer = await fetch("/search.json?" + query(values));
          if (!answer.ok) return;
          const found = (await answer.json()).rows;
          if (mine === turn && document.activeElement === field) show(found);
        } catch { close(); }
      };
      field.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, 120);
      });
      field.addEventListener("blur", () => setTimeout(close, 100));
      field.addEventListener("keydown", (event) => {
        if (list.hidden) return;
        if (event.key === "ArrowDown") choose((chosen + 1) % rows.length);
        else if (event.key === "ArrowUp") choose((chosen - 1 + rows.length) % rows.length);
        else if (event.key === "Escape") close();
        else if (event.key === "Enter" && chosen >= 0) take(rows[chosen]);
        else return;
        event.preventDefault();
      });
    };
    document.querySelectorAll("[data-suggest]").forEach(suggest);

    """

  /// The end: starts what was defined.
  static let end = """
    document.querySelectorAll(".viewer").forEach(view);
    })();

    """
}
