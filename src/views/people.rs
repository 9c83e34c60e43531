//! Who stands below whom: bodies and roles as one structure.
//!
//! Called by the view of people. What the document places nowhere stands at the top.

use crate::format::context::Ids;
use crate::plan::ancestry::DEEPEST;
use crate::plan::{Plan, Text};

/// A body or a role in the structure.
#[derive(Clone, Debug, PartialEq)]
pub struct Post<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of what it belongs to.
    pub above: Option<&'a str>,
    /// Who heads or holds it.
    pub by: Option<&'a Text>,
}

/// All bodies and roles, and who stands below whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure<'a> {
    /// Bodies first.
    posts: Vec<Post<'a>>,
    /// The posts below each; those at the top come last.
    below: Vec<Vec<usize>>,
}

impl<'a> Structure<'a> {
    /// Every body and role. Circles are opened, so that everything has a place.
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

    /// Those below one of them, or those at the top.
    pub fn below(&self, at: Option<usize>) -> &[usize] {
        &self.below[at.unwrap_or(self.posts.len())]
    }
}
