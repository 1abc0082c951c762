// What makes pages a little nicer; everything works without it.
"use strict";

// A form that asks first says so in data-confirm.
document.addEventListener("submit", event => {
  const question = event.target.dataset.confirm || (event.submitter && event.submitter.dataset.confirm);
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

// The list of what is wrong is read out and seen first.
document.addEventListener("DOMContentLoaded", () => {
  const refused = document.querySelector(".notice.bad[role=alert]");
  if (refused) {
    refused.focus();
  }
});

// Choosing in a form that says data-submit-on-change sends it; its button stays for those without scripts.
document.addEventListener("change", event => {
  const form = event.target.form;
  if (form && "submitOnChange" in form.dataset) {
    form.requestSubmit();
  }
});

// A box in the head of a table ticks all boxes of its column.
document.addEventListener("change", event => {
  const name = event.target.dataset.tickAll;
  if (name) {
    event.target.closest("form, table").querySelectorAll(`input[type=checkbox][name="${name}"]`)
      .forEach(box => { box.checked = event.target.checked; });
  }
});

document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// A field that asks while somebody writes sends its text under the name that its data-sent-as says.
document.addEventListener("htmx:configRequest", event => {
  const name = event.target.dataset.sentAs;
  if (name) {
    event.detail.parameters = { [name]: event.target.value };
  }
});
