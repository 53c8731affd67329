// Enhancement only: every page reads and every form works without this file.
"use strict";

// "/" goes to the search box, as readers of long lists expect; never while typing.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.getElementById("q");
  if (!box) return;
  event.preventDefault();
  box.focus();
});

// A link to a place inside a closed part opens that part.
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target && target.closest("details:not([open])");
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();

// Paper shows what a screen folds away.
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => (part.open = true)));

// Files dropped on the page go into the form's own field.
const drop = document.querySelector("[data-drop]");
if (drop) {
  const field = drop.querySelector("input[type=file]");
  const list = drop.querySelector("[data-chosen]");
  const show = () => {
    list.textContent = field.files.length === 0 ? "" : [...field.files].map((file) => file.name).join(", ");
  };
  field.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"])
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    field.files = event.dataTransfer.files;
    show();
  });
}

// A running addition tells of itself as server-sent events; the page without a script asks again instead.
const job = document.querySelector("[data-job][data-over=no]");
if (job) {
  const source = new EventSource(job.dataset.job);
  const state = job.querySelector("[data-state]");
  const bar = job.querySelector("progress");
  source.addEventListener("progress", (event) => {
    const progress = JSON.parse(event.data);
    state.textContent =
      progress.state === "queued" ? "Waiting for its turn." : progress.total ? `${progress.done} of ${progress.total} read so far.` : `${progress.done} read so far.`;
    if (bar && progress.total) {
      bar.max = progress.total;
      bar.value = progress.done;
    }
  });
  source.addEventListener("over", () => {
    source.close();
    location.reload();
  });
}
