//! Elements of HTML as plain calls, for every component.
//!
//! `html!` expands to some 400 bytes of wasm for each element, `el!` to about 100, because all shared code is
//! in functions of this file. Measured on this component: 120 KB of 440. The nodes are yew's own. Tags,
//! attribute names and classes are written out in the components.
//!
//! | `html!` | this file |
//! |---|---|
//! | `<p class="a">{ child }</p>` | `el!("p", "a", child)` |
//! | `<a href={url} lang={option}>{ child }</a>` | `el!("a", { "href": url, "lang": option }, child)` |
//! | `<p>{ child }</p>` | `wrap("p", child)` |
//! | `{ "text" }` | `text("text")` |
//! | `<>{ a }{ b }</>` | `nodes([a, b])`, `list(vec)` |
//! | `{ for items.iter().map(f) }` | `each(&items, f)`, `repeat(count, f)` |
//! | `if shown { … }`, `if let Some(…)` | `controls::show_if(shown, f)`, `show_some(option, f)` |
//! | `<li key={id}>` | `with_key(node, id)` |
//! | `onclick={callback}` | `on_click(node, callback)`, `with_listener(node, listener)` |

use crate::format::AUTHORING;
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Html};

/// `el!(tag, "class", child, …)` or `el!(tag, { "name": value, … }, child, …)`.
///
/// A value is a string, or an option of one: an attribute that is `None` is left out.
macro_rules! el {
    ($tag:expr, { $($key:literal: $value:expr),* $(,)? } $(, $child:expr)* $(,)?) => {
        $crate::ui::dom::element(
            $tag,
            &[$($key),*],
            $crate::ui::dom::values([$($crate::ui::dom::ToValue::to_value($value)),*]),
            $crate::ui::dom::children([$($child),*]),
        )
    };
    ($tag:expr, $class:literal $(, $child:expr)* $(,)?) => {
        $crate::ui::dom::classed($tag, $class, $crate::ui::dom::children([$($child),*]))
    };
}
pub(super) use el;

/// Residents' browsers never draw static HTML.
const RUNS_ALWAYS: bool = cfg!(target_arch = "wasm32") && !AUTHORING;

/// A value of an attribute.
pub(super) trait ToValue {
    fn to_value(self) -> Option<AttributeOrProperty>;
}

impl ToValue for &'static str {
    fn to_value(self) -> Option<AttributeOrProperty> {
        // Yew omits static values in static HTML. Browsers of residents never write it, so there the shorter
        // code is used.
        if RUNS_ALWAYS {
            Some(AttributeOrProperty::Static(self))
        } else {
            Some(AttributeOrProperty::Attribute(AttrValue::Static(self)))
        }
    }
}

impl ToValue for String {
    #[inline(never)]
    fn to_value(self) -> Option<AttributeOrProperty> {
        Some(AttributeOrProperty::Attribute(self.into()))
    }
}

impl ToValue for usize {
    #[inline(never)]
    fn to_value(self) -> Option<AttributeOrProperty> {
        self.to_string().to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(self) -> Option<AttributeOrProperty> {
        self.and_then(ToValue::to_value)
    }
}

/// A node of the page, or nothing.
///
/// It is a single pointer: moving yew's own `VNode`, which has five words, costs residents more code than all
/// other drawing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node(Option<Box<VNode>>);

impl From<VNode> for Node {
    #[inline(never)]
    fn from(node: VNode) -> Self {
        Self(Some(Box::new(node)))
    }
}

impl From<Node> for Html {
    #[inline(never)]
    fn from(node: Node) -> Self {
        node.0.map_or_else(Html::default, |node| *node)
    }
}

/// Moves children from the stack of the caller to a list, so that the allocation is compiled once.
#[inline(never)]
pub(super) fn children<const N: usize>(children: [Node; N]) -> Vec<Node> {
    children.into()
}

/// Moves values from the stack of the caller to the heap.
#[inline(never)]
pub(super) fn values<const N: usize>(
    values: [Option<AttributeOrProperty>; N],
) -> Box<[Option<AttributeOrProperty>]> {
    Box::new(values)
}

/// An element with attributes, for `el!`.
#[inline(never)]
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttributeOrProperty>]>,
    children: Vec<Node>,
) -> Node {
    let mut node = VTag::new(tag);
    node.set_attributes(Attributes::Dynamic { keys, values });
    node.add_children(sheltered(children));
    if !is_live() && node.children().is_some_and(is_right_to_left) {
        node.add_attribute("dir", "auto");
    }
    VNode::from(node).into()
}

/// Returns whether a node is right-to-left text. On screen the style sheet sets the direction; pages with
/// static HTML may not have it.
fn is_right_to_left(node: &VNode) -> bool {
    match node {
        VNode::VText(text) => text.text.contains(crate::plan::text::is_right_to_left),
        VNode::VList(list) => list.iter().any(is_right_to_left),
        _ => false,
    }
}

/// Gives each text an element of its own, its shelter, which is replaced together with the text.
///
/// Translators and furigana tools replace text nodes. Yew would then write into a text that is no longer on
/// screen, and fail to insert a node before it. Elements stay in place, so yew holds on to elements only: the
/// key makes it replace the element, with all foreign nodes in it, instead of changing the text.
fn sheltered(nodes: Vec<Node>) -> Vec<Html> {
    let mut all = Vec::with_capacity(nodes.len());
    for (at, node) in nodes.into_iter().enumerate() {
        let mut node = Html::from(node);
        // Static HTML never changes and needs no shelters.
        if let VNode::VText(text) = &node
            && is_live()
        {
            // The index distinguishes the key from equal texts among the siblings.
            let key = format!("{at}\t{}", text.text);
            let mut shelter = VTag::new("span");
            shelter.add_child(node);
            shelter.key = Some(key.into());
            node = shelter.into();
        }
        all.push(node);
    }
    all
}

/// Returns whether the drawn nodes will change on screen.
fn is_live() -> bool {
    RUNS_ALWAYS || cfg!(target_arch = "wasm32") && !IS_STATIC.get()
}

thread_local! {
    /// True while static HTML is drawn: the studio does that in a browser, beside the running component.
    static IS_STATIC: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Draws static HTML, which never changes.
#[allow(dead_code, reason = "residents load no static pages")]
pub(super) fn draw_static<T>(draw: impl FnOnce() -> T) -> T {
    let before = IS_STATIC.replace(true);
    let drawn = draw();
    IS_STATIC.set(before);
    drawn
}

/// An element with a class alone, for `el!`.
#[inline(never)]
pub(super) fn classed(tag: &'static str, class: &'static str, children: Vec<Node>) -> Node {
    element(tag, &["class"], Box::new([class.to_value()]), children)
}

/// An element without attributes around one node.
#[inline(never)]
pub(super) fn wrap(tag: &'static str, child: Node) -> Node {
    element(tag, &[], Box::new([]), vec![child])
}

/// An element with a class around one node, and nothing around nothing.
#[inline(never)]
pub(super) fn wrap_some(tag: &'static str, class: &'static str, child: Node) -> Node {
    if child.is_empty() { none() } else { classed(tag, class, vec![child]) }
}

/// A text; on screen in a `span` of its own (see `sheltered`).
#[inline(never)]
pub(super) fn text(text: impl Into<AttrValue>) -> Node {
    let text = VText::new(text);
    if text.text.is_empty() { none() } else { VNode::VText(text).into() }
}

/// Returns whether a node is a list without any element or text.
fn is_nothing(node: &VNode) -> bool {
    matches!(node, VNode::VList(list) if list.iter().all(is_nothing))
}

/// Nodes side by side, without an element around them.
pub(super) fn nodes<const N: usize>(nodes: [Node; N]) -> Node {
    list(children(nodes))
}

/// A list of nodes, without an element around them.
#[inline(never)]
pub(super) fn list(nodes: Vec<Node>) -> Node {
    VNode::from(VList::with_children(sheltered(nodes), None)).into()
}

/// Nothing.
pub(super) fn none() -> Node {
    Node(None)
}

/// The nodes that `of` makes of each item. Iterators would be compiled again for every list.
pub(super) fn each<T>(items: &[T], mut of: impl FnMut(&T) -> Node) -> Node {
    repeat(items.len(), &mut |at| items.get(at).map_or_else(none, &mut of))
}

/// The nodes that `of` makes of each number below `count`.
#[inline(never)]
pub(super) fn repeat(count: usize, of: &mut dyn FnMut(usize) -> Node) -> Node {
    let mut nodes = Vec::with_capacity(count);
    for at in 0..count {
        nodes.push(of(at));
    }
    list(nodes)
}

/// The node that `of` makes of an optional item.
pub(super) fn show_some<T>(item: Option<T>, of: impl FnOnce(T) -> Node) -> Node {
    item.map_or_else(none, of)
}

/// The node with a key, by which a list keeps it when its siblings change.
#[inline(never)]
pub(super) fn with_key(mut node: Node, key: impl Into<Key>) -> Node {
    if let Some(tag) = node.tag() {
        tag.key = Some(key.into());
    }
    node
}

impl Node {
    /// Returns whether there is no element and no text in the node.
    pub(super) fn is_empty(&self) -> bool {
        self.0.as_deref().is_none_or(is_nothing)
    }

    /// The element, if the node is one. Nodes are new here, so nothing else holds them.
    fn tag(&mut self) -> Option<&mut VTag> {
        match self.0.as_deref_mut()? {
            VNode::VTag(tag) => Rc::get_mut(tag),
            _ => None,
        }
    }
}

/// The node with a listener for clicks.
pub(super) fn on_click(node: Node, callback: Callback<yew::MouseEvent>) -> Node {
    with_listener(node, Rc::new(yew::html::onclick::Wrapper::new(callback)))
}

/// The node with a listener for Escape in it or its descendants. The event stops there: one press closes one
/// thing.
pub(super) fn on_escape(node: Node, callback: Callback<()>) -> Node {
    on_key(node, "Escape", callback)
}

/// The node with a listener for a key alone in it or its descendants. The event stops there.
pub(super) fn on_key(node: Node, key: &'static str, callback: Callback<()>) -> Node {
    let pressed = Callback::from(move |event: yew::KeyboardEvent| {
        if event.key() == key && !(event.ctrl_key() || event.meta_key() || event.alt_key()) {
            event.prevent_default();
            event.stop_propagation();
            callback.emit(());
        }
    });
    with_listener(node, Rc::new(yew::html::onkeydown::Wrapper::new(pressed)))
}

/// A control with a listener for changes.
pub(super) fn on_change(node: Node, callback: Callback<yew::Event>) -> Node {
    with_listener(node, Rc::new(yew::html::onchange::Wrapper::new(callback)))
}

/// The node with a listener.
#[inline(never)]
pub(super) fn with_listener(mut node: Node, listener: Rc<dyn Listener>) -> Node {
    if let Some(tag) = node.tag() {
        tag.add_listener(listener);
    }
    node
}

/// A text field with its text.
pub(super) fn with_value(mut node: Node, value: &str) -> Node {
    if let Some(tag) = node.tag() {
        tag.set_value(AttrValue::from(value.to_owned()));
    }
    node
}

/// A checkbox or radio button in its state.
#[inline(never)]
pub(super) fn checked(mut node: Node, checked: bool) -> Node {
    if let Some(tag) = node.tag() {
        tag.set_checked(checked);
    }
    node
}
