/* The browser's own document and methods, safe from DOM clobbering.
 *
 * An element with a `name` or an `id` hides the document's member of that name, and a field hides a member of its
 * form. Markup of a page must not be taken for the browser.
 */

/** The document, read past the names of elements. */
export const page = new Proxy(document, {
  get(target, name) {
    const value = Reflect.get(Document.prototype, name, target);
    return typeof value === "function" ? value.bind(target) : value;
  },
});

/** Sets the title of the page. */
export const setTitle = (title) => Reflect.set(Document.prototype, "title", title, document);

/** Calls a method of `Element` on an element of the page, which may be a form. */
export const on = (element, method, ...values) => Element.prototype[method].apply(element, values);

/** A constructor or function that not every browser has; an element of that name is none. */
export const feature = (name) => (typeof window[name] === "function" ? window[name] : undefined);
