extension Script {
  /// Pictures that can be moved, zoomed and walked through.
  ///
  /// The ids of the drawing tell what its parts are: `node-KEY`, and `edge-KEY_KEY` for a tie.
  static let viewer = """
    const keyOf = (id) => id.replace(/^node-/, "");
    const endsOf = (id) => id.replace(/^edge-/, "").split("_");

    const view = (viewer) => {
      const texts = JSON.parse(viewer.dataset.texts);
      const canvas = viewer.querySelector(".canvas");
      const svg = canvas.querySelector("svg");
      if (!svg || viewer.classList.contains("live")) return;
      viewer.classList.add("live");
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      const whole = svg.viewBox.baseVal;
      const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
      let box = { ...full };
      const apply = () =>
        svg.setAttribute("viewBox", [box.x, box.y, box.width, box.height].join(" "));
      const fit = () => { box = { ...full }; apply(); };
      const zoom = (factor, at) => {
        const width = Math.min(full.width * 4, Math.max(full.width / 40, box.width * factor));
        const scale = width / box.width;
        const x = at ? at.x : box.x + box.width / 2;
        const y = at ? at.y : box.y + box.height / 2;
        box = { x: x - (x - box.x) * scale, y: y - (y - box.y) * scale,
          width, height: box.height * scale };
        apply();
      };
      const pointAt = (event) => {
        const matrix = svg.getScreenCTM();
        return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      };

      const nodes = [...svg.querySelectorAll("g.node")];
      const edges = [...svg.querySelectorAll("g.edge")];
      const byKey = new Map(nodes.map((node) => [keyOf(node.id), node]));
      const links = new Map(nodes.map((node) => [node, node.querySelector("a")]));
      const nameOf = (node) =>
        (node.querySelector("title")?.textContent ?? keyOf(node.id)).split("\\n")[0];

      const items = new Map();
      const side = make("div", { className: "side" },
        make("h3", { textContent: texts.pictureList }));
      const list = make("ol");
      side.append(list);
      for (const node of nodes) {
        const link = links.get(node);
        if (!link) continue;
        const entry = make("a", { href: link.getAttribute("href"), textContent: nameOf(node) });
        const item = make("li", {}, entry);
        items.set(node, item);
        list.append(item);
        entry.addEventListener("mouseenter", () => light(node));
        entry.addEventListener("mouseleave", dim);
        entry.addEventListener("focus", () => light(node));
        entry.addEventListener("blur", dim);
        entry.addEventListener("click", (event) => open(event, node));
      }

      function light(node) {
        dim();
        const key = keyOf(node.id);
        svg.classList.add("dimmed");
        node.classList.add("lit");
        items.get(node)?.classList.add("lit");
        for (const edge of edges) {
          const ends = endsOf(edge.id);
          if (!ends.includes(key)) continue;
          edge.classList.add("lit");
          for (const end of ends) byKey.get(end)?.classList.add("lit");
        }
      }
      function dim() {
        svg.classList.remove("dimmed");
        for (const lit of viewer.querySelectorAll(".lit")) lit.classList.remove("lit");
      }
      const show = (node) => {
        const item = items.get(node);
        if (item) side.scrollTop = item.offsetTop - side.offsetTop - side.clientHeight / 2;
        // A node outside of what is seen is brought into it.
        const bounds = node.getBBox();
        const x = bounds.x + bounds.width / 2;
        const y = bounds.y + bounds.height / 2;
        const shift = svg.querySelector("g").transform.baseVal.consolidate()?.matrix;
        const at = shift ? new DOMPoint(x, y).matrixTransform(shift) : { x, y };
        if (at.x < box.x || at.x > box.x + box.width || at.y < box.y || at.y > box.y + box.height) {
          box = { ...box, x: at.x - box.width / 2, y: at.y - box.height / 2 };
          apply();
        }
      };

      const walkable = nodes.filter((node) => links.get(node));
      const center = byKey.get(viewer.dataset.center) ?? walkable[0];
      const makeCurrent = (node) => {
        for (const other of walkable) links.get(other).setAttribute("tabindex", "-1");
        if (node) links.get(node)?.setAttribute("tabindex", "0");
      };
      makeCurrent(center);
      const middle = (node) => {
        const area = node.getBoundingClientRect();
        return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
      };
      const next = (node, key) => {
        const from = middle(node);
        let best = null;
        let least = Infinity;
        for (const other of walkable) {
          if (other === node) continue;
          const to = middle(other);
          const along = { ArrowLeft: from.x - to.x, ArrowRight: to.x - from.x,
            ArrowUp: from.y - to.y, ArrowDown: to.y - from.y }[key];
          const across = key === "ArrowLeft" || key === "ArrowRight"
            ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x);
          const cost = along + 2 * across;
          if (along > 1 && cost < least) { least = cost; best = other; }
        }
        return best;
      };
      for (const node of walkable) {
        const link = links.get(node);
        link.setAttribute("aria-label", nameOf(node));
        node.addEventListener("mouseenter", () => light(node));
        node.addEventListener("mouseleave", dim);
        link.addEventListener("focus", () => { makeCurrent(node); light(node); show(node); });
        link.addEventListener("blur", dim);
        link.addEventListener("click", (event) => open(event, node));
        link.addEventListener("keydown", (event) => {
          if (event.key.startsWith("Arrow")) {
            const other = next(node, event.key);
            if (other) links.get(other).focus();
            event.preventDefault();
          }
        });
      }

      for (const edge of edges) {
        const ends = endsOf(edge.id);
        if (ends.length !== 2 || !ends.every((end) => end.startsWith("organisation:"))) continue;
        if (ends.some((end) => end.endsWith("~rest") || !byKey.has(end))) continue;
        edge.classList.add("tie");
        edge.addEventListener("click", () => {
          const parameters = new URLSearchParams(ends.map((end) => ["of", end]));
          location.assign("/explain?" + parameters + "&" + query({}));
        });
      }

      let isMoved = false;
      svg.addEventListener("wheel", (event) => {
        event.preventDefault();
        zoom(event.deltaY < 0 ? 0.85 : 1 / 0.85, pointAt(event));
      }, { passive: false });
      const pointers = new Map();
      svg.addEventListener("pointerdown", (event) => {
        pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        isMoved = false;
      });
      svg.addEventListener("pointermove", (event) => {
        const last = pointers.get(event.pointerId);
        if (!last) return;
        const moved = { x: event.clientX - last.x, y: event.clientY - last.y };
        if (!isMoved && Math.hypot(moved.x, moved.y) < 4) return;
        if (!isMoved) svg.setPointerCapture(event.pointerId);
        isMoved = true;
        svg.classList.add("moving");
        if (pointers.size === 2) {
          const [a, b] = [...pointers.values()];
          const before = Math.hypot(a.x - b.x, a.y - b.y);
          last.x = event.clientX;
          last.y = event.clientY;
          const after = Math.hypot(a.x - b.x, a.y - b.y);
          if (after > 0) {
            zoom(before / after, pointAt({ clientX: (a.x + b.x) / 2, clientY: (a.y + b.y) / 2 }));
          }
          return;
        }
        const scale = svg.getScreenCTM().a;
        box = { ...box, x: box.x - moved.x / scale, y: box.y - moved.y / scale };
        apply();
        last.x = event.clientX;
        last.y = event.clientY;
      });
      const lift = (event) => {
        pointers.delete(event.pointerId);
        svg.classList.remove("moving");
      };
      svg.addEventListener("pointerup", lift);
      svg.addEventListener("pointercancel", lift);
      // A drag that ends on a node is no click on it.
      svg.addEventListener("click", (event) => {
        if (isMoved) { event.preventDefault(); event.stopPropagation(); isMoved = false; }
      }, true);

      const { open, tools, keys } = cards({ viewer, canvas, svg, texts, nameOf, links, byKey });
      const button = (text, label, act) => {
        const element = make("button", { type: "button", textContent: text, title: label });
        element.setAttribute("aria-label", label);
        element.addEventListener("click", act);
        return element;
      };
      const bar = make("div", { className: "tools" },
        button("+", texts.zoomIn, () => zoom(0.8)), button("\\u2212", texts.zoomOut, () => zoom(1.25)),
        button("\\u2922", texts.zoomFit, fit), ...tools(button),
        make("span", { className: "help", textContent: texts.pictureHelp }));
      bar.setAttribute("role", "toolbar");
      bar.setAttribute("aria-label", texts.pictureList);
      viewer.prepend(bar);
      viewer.append(side);
      viewer.addEventListener("keydown", (event) => {
        if (event.target.closest("input")) return;
        if (keys(event)) { event.preventDefault(); return; }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "+" || event.key === "=") zoom(0.8);
        else if (event.key === "-") zoom(1.25);
        else if (event.key === "0") fit();
        else return;
        event.preventDefault();
      });
    };

    """
}
