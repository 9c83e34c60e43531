//! Who stands below whom: bodies and roles as one structure.
//!
//! Called by the view of people. What the document places nowhere stands at the top.

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

/// Every body and role, bodies first. Circles are opened, so that everything has a place.
pub fn structure(plan: &Plan) -> Vec<Post<'_>> {
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
    for at in 0..posts.len() {
        if !leads_up(&posts, at) {
            posts[at].above = None;
        }
    }
    posts
}

/// Whether a post stands below something that is there and not below itself.
fn leads_up(posts: &[Post], at: usize) -> bool {
    let up = |post: &Post| posts.iter().find(|known| Some(known.id) == post.above);
    let Some(first) = up(&posts[at]) else { return false };
    let mut above = Some(first);
    for _ in 0..posts.len() {
        match above {
            Some(post) if post.id == posts[at].id => return false,
            Some(post) => above = up(post),
            None => return true,
        }
    }
    false
}
