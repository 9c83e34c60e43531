//! Bodies and roles as one hierarchy.
//!
//! A body or role without a place in the document is at the top.

use crate::format::context::Ids;
use crate::plan::ancestry::DEEPEST;
use crate::plan::{Plan, Text};

/// A body or a role in the hierarchy.
#[derive(Clone, Debug, PartialEq)]
pub struct Post<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of the body or role above it.
    pub above: Option<&'a str>,
    /// The office that heads or holds it.
    pub by: Option<&'a Text>,
}

/// The hierarchy of all bodies and roles.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure<'a> {
    /// The posts, bodies first.
    posts: Vec<Post<'a>>,
    /// The posts below each post, and at the end those at the top.
    below: Vec<Vec<usize>>,
}

impl<'a> Structure<'a> {
    /// Builds the hierarchy. Cycles are opened, so that every post has a place.
    pub fn new(plan: &'a Plan) -> Self {
        let bodies = plan.bodies.iter().map(|body| Post {
            id: &body.id,
            above: body.parent.as_deref(),
            by: body.head.as_ref(),
        });
        let roles = plan.roles.iter().map(|role| Post {
            id: &role.id,
            above: role.parent.as_deref().or(role.body.as_deref()),
            by: role.holder.as_ref(),
        });
        let mut posts: Vec<Post> = bodies.chain(roles).collect();
        let ids: Ids = posts.iter().enumerate().map(|(at, post)| (post.id.into(), at)).collect();
        let mut above: Vec<Option<usize>> = posts.iter().map(|post| ids.get(post.above?).copied()).collect();
        let mut below = vec![Vec::new(); posts.len() + 1];
        for at in 0..posts.len() {
            if std::iter::successors(Some(at), |at| above[*at]).nth(DEEPEST).is_some() {
                above[at] = None;
            }
            if above[at].is_none() {
                posts[at].above = None;
            }
            below[above[at].unwrap_or(posts.len())].push(at);
        }
        Self { posts, below }
    }

    /// A body or role.
    pub fn post(&self, at: usize) -> &Post<'a> {
        &self.posts[at]
    }

    /// The posts below a post, or at the top.
    pub fn below(&self, at: Option<usize>) -> &[usize] {
        &self.below[at.unwrap_or(self.posts.len())]
    }
}
