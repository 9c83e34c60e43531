//! Bodies and roles as one hierarchy: those of the city, and those of other governments.
//!
//! A body or role without a place in the document is at the top.

use super::nesting::Nesting;
use crate::plan::vocabulary::Tier;
use crate::plan::{Body, Plan, Role, Text};

/// A body or a role in the hierarchy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Post<'a> {
    /// A body.
    Body(&'a Body),
    /// A role.
    Role(&'a Role),
}

impl<'a> Post<'a> {
    /// Its id.
    pub fn id(self) -> &'a str {
        match self {
            Self::Body(body) => &body.id,
            Self::Role(role) => &role.id,
        }
    }

    fn above(self) -> Option<&'a str> {
        match self {
            Self::Body(body) => body.parent.as_deref(),
            Self::Role(role) => role.parent.as_deref().or(role.body.as_deref()),
        }
    }

    fn basis(self) -> Option<&'a Text> {
        match self {
            Self::Body(body) => body.legal_basis.as_ref(),
            Self::Role(role) => role.legal_basis.as_ref(),
        }
    }

    /// The government it belongs to. A role is the city's.
    pub fn tier(self) -> Tier {
        match self {
            Self::Body(body) => body.tier,
            Self::Role(_) => Tier::City,
        }
    }
}

/// The hierarchy of all bodies and roles.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure<'a> {
    /// The posts, bodies first.
    posts: Vec<Post<'a>>,
    nesting: Nesting,
    /// The posts of the city at the top.
    pub own: Vec<usize>,
    /// The posts of other governments at the top.
    pub others: Vec<usize>,
}

impl<'a> Structure<'a> {
    /// Builds the hierarchy.
    pub fn new(plan: &'a Plan) -> Self {
        let bodies = plan.bodies.iter().map(Post::Body);
        let posts: Vec<Post> = bodies.chain(plan.roles.iter().map(Post::Role)).collect();
        let nesting = Nesting::new(posts.iter().map(|post| (post.id(), post.above())));
        let is_own = |at: &usize| posts[*at].tier() == Tier::City;
        let (own, others) = nesting.top.iter().copied().partition(is_own);
        Self { posts, nesting, own, others }
    }

    /// A body or role.
    pub fn post(&self, at: usize) -> Post<'a> {
        self.posts[at]
    }

    /// The legal basis that several posts share, if it is the only one: it is then shown once, not with each.
    pub fn common_basis(&self) -> Option<&'a Text> {
        let mut all = self.posts.iter().filter_map(|post| post.basis());
        let (first, others) = (all.next()?, all.collect::<Vec<_>>());
        (!others.is_empty() && others.iter().all(|basis| *basis == first)).then_some(first)
    }

    /// The posts below a post.
    pub fn below(&self, at: usize) -> &[usize] {
        &self.nesting.below[at]
    }
}
