//! Which way a list has come, and with that where it goes on: the only place that decides when a list ends.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, Hash as _, Hasher as _, RandomState};

use crate::batch::{Batch, Element};
use crate::page_info::NoCursor;
use crate::paging::{Next, Style, link};
use crate::position::{At, Position};

/// How many pages without a record may follow each other. Deleted keys can leave some, a list without end has no other.
const EMPTY_PAGES: u64 = 100;

/// Which way a list has come to a page of it. Kept in its call, so that `Page::next` is held to the same as a pager.
#[derive(Clone, Default)]
pub(crate) struct Trail {
    /// Where it began.
    pub(crate) from: Position,
    pub(crate) is_resumed: bool,
    /// How many records came before the first page.
    before: u64,
    cursors: Circle<String>,
    pages: Circle<u64>,
    /// What the page before was.
    mark: Option<u64>,
    /// The ids of the last page with records, as hashes: whoever inserts one meanwhile pushes another onto the next page.
    ids: HashSet<u64>,
    /// Made anew for each list, so that no server can choose ids that seem to be the same.
    state: RandomState,
    /// Whether the page before was nothing new because so many were inserted.
    is_shifted: bool,
    /// Whether an answer told that there is the next page. `None`: there was no page yet.
    is_promised: Option<bool>,
    /// How many records the list has, and which page is the last. The newest answer counts.
    told: Option<u64>,
    pub(crate) last: Option<u64>,
    /// The most records that were on one page.
    size: u64,
    /// How many records were met, and how many of them once more.
    met: u64,
    again: u64,
    /// How many pages without a record came just now, and whether any came where there should be some.
    empty: u64,
    has_gap: bool,
}

/// What a page is for its list.
pub(crate) struct Step {
    /// Which of its records came before.
    pub(crate) again: Vec<bool>,
    pub(crate) next: Result<Option<At>, Lost>,
    /// At the end: the list has fewer records than it told.
    pub(crate) short: Option<Lost>,
}

/// Why a list cannot be followed.
#[derive(Debug)]
pub(crate) struct Lost(pub(crate) String);

/// Where a page of a style leads.
struct Lead {
    next: Option<At>,
    /// Whether the answer told that there is another page.
    more: Option<bool>,
}

impl Trail {
    /// Whether a page that is not there is the end: one after others that nobody promised.
    pub(crate) fn may_end(&self) -> bool {
        self.is_promised == Some(false) && self.short().is_none()
    }

    /// How many elements of the page to come have been given before.
    pub(crate) fn given(&self) -> u64 {
        if self.is_promised.is_none() { self.from.given } else { 0 }
    }

    /// Which of these the page before had already.
    pub(crate) fn again<E: Element>(&self, items: &[E]) -> Vec<bool> {
        items.iter().map(|item| self.id(item).is_some_and(|id| self.ids.contains(&id))).collect()
    }

    fn id<E: Element>(&self, item: &E) -> Option<u64> {
        item.id().map(|id| self.state.hash_one(id))
    }

    /// Takes a page in.
    pub(crate) fn step<E: Element>(&mut self, page: &Batch<E>) -> Step {
        let count = page.items.len() as u64;
        let ids: Vec<_> = page.items.iter().map(|item| self.id(item)).collect();
        let mut again: Vec<_> = ids.iter().map(|id| id.is_some_and(|id| self.ids.contains(&id))).collect();
        let mark = self.mark_of(page, &ids);
        let is_same = self.mark.replace(mark) == Some(mark);
        let known = ids.iter().flatten().count();
        let is_nothing_new = match known {
            0 => is_same && count > 0,
            known => again.iter().filter(|again| **again).count() == known,
        };
        let has_grown = page.info.total().zip(self.told).is_some_and(|(now, before)| now > before);
        self.told = page.info.total().or(self.told);
        self.size = self.size.max(count);
        self.met += count;
        self.again += again.iter().filter(|again| **again).count() as u64;

        let mut next = match page.call.paging().0 {
            Style::Single => return Step { again, next: Ok(None), short: None },
            Style::Numbered { page: key, .. } => Ok(self.by_number(page, count, key, is_same)),
            Style::Offset { offset: key, .. } => Ok(self.by_offset(page, count, key)),
            Style::Cursor { cursor: key, next, .. } => self.by_cursor(page, key, next),
        };
        let is_by_cursor = page.call.paging().is_by_cursor();
        if let Ok(lead) = &mut next {
            self.is_promised = Some(lead.more == Some(true));
            let is_shifted = is_nothing_new && has_grown && !self.is_shifted;
            let goes_on = count > 0 && lead.next.is_some();
            // A server that does not heed where it is told to begin.
            let is_stuck = match goes_on {
                true => is_nothing_new && !is_shifted,
                // The end by its number, and nothing has come but one page.
                false => count > 0 && is_same && !has_grown && !is_by_cursor && self.lacks(count - known as u64),
            };
            let is_round = goes_on && !is_by_cursor && !is_nothing_new && self.pages.closes(&mark);
            if is_stuck || is_round {
                again.fill(true);
                match lead.more {
                    None if is_stuck && !is_by_cursor => lead.next = None,
                    _ if is_stuck => {
                        next = Err(lost("the server gave the same page again, so the list would never end"));
                    }
                    _ => next = Err(lost("the server gives pages in a circle, so the list would never end")),
                }
            }
            self.is_shifted = is_shifted;
        }
        self.empty = if count == 0 { self.empty + 1 } else { 0 };
        if count > 0 {
            self.ids = ids.into_iter().flatten().collect();
        }
        let next = next.and_then(|lead| match lead.next {
            Some(_) if self.empty >= EMPTY_PAGES => Err(Lost(format!(
                "{EMPTY_PAGES} pages in a row have no record, so the list might never end; it can be resumed from there"
            ))),
            next => Ok(next),
        });
        let short = if matches!(next, Ok(None)) && !is_by_cursor { self.short() } else { None };
        Step { again, next, short }
    }

    fn by_number<E>(&mut self, page: &Batch<E>, count: u64, key: &str, is_same: bool) -> Lead {
        let info = &page.info;
        let number = page.call.number(key).unwrap_or(1);
        let size = info.size().or(Some(self.size).filter(|size| *size > 0)).or(page.call.page_size());
        if self.is_promised.is_none() {
            self.before = number.saturating_sub(1).saturating_mul(size.unwrap_or(1));
        }
        // Where nothing but the total is told, it is counted to.
        let counts = info.size().is_none() && (self.before == 0 || size.is_some());
        let through = self.before.saturating_add(self.met);
        let lacks = info.total().is_some_and(|total| through < total);
        let more = match info.more(number, count) {
            None => info.total().filter(|_| counts).map(|_| lacks),
            // The end by its number and size, but pages can be smaller than they say.
            Some(false) if count > 0 && lacks && info.is_by_size() => None,
            told => told,
        };
        let last = info.pages().or_else(|| Some(info.total()?.div_ceil(size.unwrap_or(1))));
        self.last = last.filter(|_| size.is_some() || info.pages().is_some());
        self.has_gap |= count == 0 && more != Some(false);
        let goes_on = match count {
            // A page without records leads on only as far as there should be some, and if anything changes.
            0 => more == Some(true) && last.is_some_and(|last| number < last) && (size.is_some() || !is_same),
            _ => more != Some(false),
        };
        Lead { next: number.checked_add(1).filter(|_| goes_on).map(At::Page), more }
    }

    fn by_offset<E>(&mut self, page: &Batch<E>, count: u64, key: &str) -> Lead {
        let offset = page.call.number(key).unwrap_or(0);
        if self.is_promised.is_none() {
            self.before = offset;
        }
        let total = page.info.total();
        self.has_gap |= count == 0 && total.is_some_and(|total| offset < total);
        // Of a page without records, the next one is a page away.
        let length = match count {
            0 => page.call.page_size().unwrap_or(self.size),
            count => count,
        };
        let next = offset.checked_add(length);
        let more = next.zip(total).map(|(next, total)| next < total);
        let goes_on = if count == 0 { more == Some(true) && length > 0 } else { more != Some(false) };
        Lead { next: next.filter(|_| goes_on).map(At::Offset), more }
    }

    fn by_cursor<E>(&mut self, page: &Batch<E>, key: &str, next: Next) -> Result<Lead, Lost> {
        let told =
            |path| page.info.cursor(path).map_err(|NoCursor| lost("neither text nor a number, so it can be no cursor"));
        let (told, is_address) = match next {
            Next::At(path) => (told(path)?, false),
            Next::Link(path) => (told(path)?, true),
            Next::LinkHeader => (link::next(page.response.headers()), true),
        };
        let Some(told) = told else { return Ok(Lead { next: None, more: Some(false) }) };
        let cursor = match is_address {
            true => link::parameter(&told, key)
                .ok_or_else(|| Lost(format!("the address of the next page has no `{key}` in its query")))?,
            false => told,
        };
        match page.call.query.get(key) == Some(&cursor) || self.cursors.closes(&cursor) {
            true => Err(lost("the server gave the same cursor again, so the list would never end")),
            false => Ok(Lead { next: Some(At::Cursor(cursor)), more: Some(true) }),
        }
    }

    /// What two pages have in common of which one is the other again: all ids. Where no item has one, nothing less than the
    /// whole answer tells, since two items can be alike.
    fn mark_of<E>(&self, page: &Batch<E>, ids: &[Option<u64>]) -> u64 {
        let mut hasher = self.state.build_hasher();
        match ids.iter().any(Option::is_some) {
            true => ids.hash(&mut hasher),
            false => page.response.bytes().hash(&mut hasher),
        }
        hasher.finish()
    }

    /// Whether fewer records came than the list has, `other` of them being none.
    fn lacks(&self, other: u64) -> bool {
        let given = self.met.saturating_sub(self.again).saturating_sub(other);
        self.told.is_some_and(|told| self.before.saturating_add(given) < told)
    }

    /// What is wrong with a list that ends here.
    fn short(&self) -> Option<Lost> {
        let told = self.told.filter(|told| self.has_gap && self.before.saturating_add(self.met) < *told)?;
        let given = self.met.saturating_sub(self.again);
        Some(Lost(format!(
            "the list should have {told} records, and ended after {given}: pages of it came without any"
        )))
    }
}

fn lost(why: &str) -> Lost {
    Lost(why.to_owned())
}

/// Finds out that steps lead in a circle, without keeping them all (Brent's way): one of them is remembered, and another
/// one after twice as many steps.
#[derive(Clone, Default)]
struct Circle<T> {
    mark: Option<T>,
    steps: u64,
}

impl<T: Clone + PartialEq> Circle<T> {
    fn closes(&mut self, step: &T) -> bool {
        let closes = self.mark.as_ref() == Some(step);
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.mark = Some(step.clone());
        }
        closes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_wherever_it_begins() {
        for before in 0..20 {
            for round in 1..20 {
                let mut circle = Circle::default();
                let cursor = |step: usize| if step < before { step } else { before + (step - before) % round };
                let steps = (0..200).position(|step| circle.closes(&cursor(step)));
                let steps = steps.unwrap_or_else(|| panic!("{before} before a circle of {round}"));
                assert!((before + round..4 * (before + round)).contains(&steps), "{before}, {round}: {steps}");
            }
        }
    }

    #[test]
    fn what_leads_on_is_no_circle() {
        let mut circle = Circle::default();
        assert!((0..1000).all(|step: u32| !circle.closes(&step)));
    }
}
