//! Elements of HTML as plain calls, for every component.
//!
//! `html!` expands to some 400 bytes of wasm for each element; `el!` to about 100, because all that
//! can be shared is a function here. Measured on this component: 120 KB of 440. The nodes are
//! yew's own. Tags, attribute names and classes are written out where they are used.

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

/// What can stand as an attribute's value.
pub(super) trait ToValue {
    fn to_value(self) -> Option<AttributeOrProperty>;
}

impl ToValue for &'static str {
    fn to_value(self) -> Option<AttributeOrProperty> {
        // Yew leaves static values out of static HTML, which residents' browsers never write; there they are the
        // shorter code.
        if AUTHORING {
            Some(AttributeOrProperty::Attribute(AttrValue::Static(self)))
        } else {
            Some(AttributeOrProperty::Static(self))
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

/// A part of the page, or nothing.
///
/// A pointer and no more: yew's own `VNode` is moved from hand to hand as five words, which costs
/// residents more code than all else that drawing does.
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

/// Moves children from the stack of the caller to a list: allocating is then written once.
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

/// What `el!` calls with attributes.
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
    if !changes() && node.children().is_some_and(is_right_to_left) {
        node.add_attribute("dir", "auto");
    }
    VNode::from(node).into()
}

/// Whether a node is text from right to left. On screen the style sheet sees to the direction; static HTML stands
/// on pages that may not have it.
fn is_right_to_left(node: &VNode) -> bool {
    match node {
        VNode::VText(text) => text.text.contains(crate::plan::text::is_right_to_left),
        VNode::VList(list) => list.iter().any(is_right_to_left),
        _ => false,
    }
}

/// Gives each text an element of its own, which goes when the text does.
///
/// Translators and furigana tools put other nodes in the place of our text nodes. Yew would write
/// on into a text that is no longer on screen, and stop where it should insert something before
/// it. Elements stay where they are, so yew is given nothing else to hold on to: the key makes it
/// replace the element, with all that others have put into it, rather than change the text.
fn sheltered(nodes: Vec<Node>) -> Vec<Html> {
    let mut all = Vec::with_capacity(nodes.len());
    for (at, node) in nodes.into_iter().enumerate() {
        let mut node = Html::from(node);
        // Static HTML never changes: a text needs no shelter there.
        if let VNode::VText(text) = &node
            && changes()
        {
            // Among keyed siblings the place makes it different from the same text elsewhere.
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

/// Whether what is drawn will be on screen and change.
fn changes() -> bool {
    !AUTHORING || cfg!(target_arch = "wasm32") && !IS_STATIC.get()
}

thread_local! {
    /// Whether static HTML is being drawn: the studio does that in a browser, beside the running component.
    static IS_STATIC: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Draws what never changes.
#[allow(dead_code, reason = "residents load no static pages")]
pub(super) fn draw_static<T>(draw: impl FnOnce() -> T) -> T {
    let before = IS_STATIC.replace(true);
    let drawn = draw();
    IS_STATIC.set(before);
    drawn
}

/// What `el!` calls with a class alone.
#[inline(never)]
pub(super) fn classed(tag: &'static str, class: &'static str, children: Vec<Node>) -> Node {
    element(tag, &["class"], Box::new([class.to_value()]), children)
}

/// An element without attributes around one node.
#[inline(never)]
pub(super) fn bare(tag: &'static str, child: Node) -> Node {
    element(tag, &[], Box::new([]), vec![child])
}

/// A text; on screen in a `span` of its own (see `sheltered`).
#[inline(never)]
pub(super) fn text(text: impl Into<AttrValue>) -> Node {
    let text = VText::new(text);
    if text.text.is_empty() { none() } else { VNode::VText(text).into() }
}

/// A text in a drawing, whose shelter has to be an element of drawings.
pub(super) fn drawn(text: String) -> Node {
    let mut shelter = VTag::new("tspan");
    shelter.key = Some(text.clone().into());
    shelter.add_child(VText::new(text).into());
    VNode::from(shelter).into()
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

/// The nodes that `of` makes of each item. Iterators would be compiled anew for every list.
pub(super) fn each<T>(items: &[T], mut of: impl FnMut(&T) -> Node) -> Node {
    sequence(items.len(), &mut |at| items.get(at).map_or_else(none, &mut of))
}

/// The nodes that `of` makes of each number below `count`.
#[inline(never)]
pub(super) fn sequence(count: usize, of: &mut dyn FnMut(usize) -> Node) -> Node {
    let mut nodes = Vec::with_capacity(count);
    for at in 0..count {
        nodes.push(of(at));
    }
    list(nodes)
}

/// The node that `of` makes of something that may be there.
pub(super) fn show_some<T>(item: Option<T>, of: impl FnOnce(T) -> Node) -> Node {
    item.map_or_else(none, of)
}

/// The node with a key, by which a list keeps it when others come and go.
#[inline(never)]
pub(super) fn keyed(mut node: Node, key: impl Into<Key>) -> Node {
    if let Some(tag) = node.tag() {
        tag.key = Some(key.into());
    }
    node
}

impl Node {
    /// The element, if it is one. Every node is new here: nobody else holds it.
    fn tag(&mut self) -> Option<&mut VTag> {
        match self.0.as_deref_mut()? {
            VNode::VTag(tag) => Rc::get_mut(tag),
            _ => None,
        }
    }
}

/// The node with something that listens to clicks.
pub(super) fn on_click(node: Node, heard: Callback<yew::MouseEvent>) -> Node {
    listening(node, Rc::new(yew::html::onclick::Wrapper::new(heard)))
}

/// The node with something that listens to Escape, in it or in what it holds. The page around it does
/// not hear of it: one press closes one thing.
pub(super) fn on_escape(node: Node, heard: Callback<()>) -> Node {
    let pressed = Callback::from(move |event: yew::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            heard.emit(());
        }
    });
    listening(node, Rc::new(yew::html::onkeydown::Wrapper::new(pressed)))
}

/// A control with something that listens to its changes.
pub(super) fn on_change(node: Node, heard: Callback<yew::Event>) -> Node {
    listening(node, Rc::new(yew::html::onchange::Wrapper::new(heard)))
}

/// The node with a listener.
#[inline(never)]
pub(super) fn listening(mut node: Node, listener: Rc<dyn Listener>) -> Node {
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
