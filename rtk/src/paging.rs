//! How lists go on.

use serde_json::Value;

use crate::call::Call;
use crate::error::{Error, ErrorKind};

/// How a list is asked for page by page. A declaration names one with `paging = …`, for itself and what is inside it.
///
/// ```
/// use rtk::Paging;
///
/// const BY_OFFSET: Paging = Paging::numbered("pageNumber", "pageSize");
/// assert_eq!(BY_OFFSET.number_keys(), Some(("pageNumber", "pageSize")));
/// assert_ne!(Paging::PAGE, Paging::REALTIME_KIT);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging(Style);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Single,
    Numbered { page: &'static str, size: &'static str },
}

impl Paging {
    /// One page, which is everything.
    pub const SINGLE: Self = Self(Style::Single);

    /// `page` and `per_page`: Cloudflare's usual one.
    pub const PAGE: Self = Self::numbered("page", "per_page");

    /// `page_no` and `per_page`: `RealtimeKit`'s.
    pub const REALTIME_KIT: Self = Self::numbered("page_no", "per_page");

    /// Pages by number, counted from 1: the keys of the page and of its size.
    #[must_use]
    pub const fn numbered(page: &'static str, size: &'static str) -> Self {
        Self(Style::Numbered { page, size })
    }

    /// The query keys of the page's number and of its size, where pages have numbers.
    ///
    /// ```
    /// assert_eq!(rtk::Paging::REALTIME_KIT.number_keys(), Some(("page_no", "per_page")));
    /// assert_eq!(rtk::Paging::SINGLE.number_keys(), None);
    /// ```
    #[must_use]
    pub const fn number_keys(&self) -> Option<(&'static str, &'static str)> {
        match self.0 {
            Style::Single => None,
            Style::Numbered { page, size } => Some((page, size)),
        }
    }
}

/// What an answer told of the list as a whole. Each product tells another part of it, in numbers or in text.
#[derive(Debug, Clone, Default)]
pub(crate) struct PageInfo {
    pub(crate) total: Option<u64>,
    end: Option<u64>,
    page: Option<u64>,
    per_page: Option<u64>,
    pages: Option<u64>,
}

impl PageInfo {
    pub(crate) fn read(&mut self, value: &Value) {
        let number = |key: &str| {
            let value = value.get(key)?;
            let float = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
            // A count: what does not fit is no count.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            (0.0..9e15).contains(&float).then_some(float as u64)
        };
        self.total = number("total_count").or(self.total);
        self.end = number("end_offset").or(self.end);
        self.page = number("page").or(self.page);
        self.per_page = number("per_page").or(self.per_page);
        self.pages = number("total_pages").or(self.pages);
    }

    /// Whether there is more after page `number` with `count` items. `None`: the answer does not tell.
    fn more(&self, number: u64, count: u64) -> Option<bool> {
        if let (Some(end), Some(total)) = (self.end, self.total) {
            return Some(end < total);
        }
        let page = self.page.unwrap_or(number);
        if let Some(pages) = self.pages {
            return Some(page < pages);
        }
        let size = self.per_page.filter(|size| *size > 0)?;
        match self.total {
            Some(total) => Some(page.saturating_mul(size) < total),
            None => (count < size).then_some(false),
        }
    }
}

impl Call {
    /// The same list at another page.
    pub(crate) fn at_page(self, number: u64) -> Self {
        match self.paging().0 {
            Style::Single if number <= 1 => self,
            Style::Single => self.refused("this list has one page"),
            Style::Numbered { .. } if number == 0 => self.refused("pages are counted from 1"),
            Style::Numbered { page, .. } => self.with_query(|query| query.set(page, &number)),
        }
    }

    pub(crate) fn with_page_size(self, count: u64) -> Self {
        match self.paging().0 {
            Style::Single => self.refused("this list has one page"),
            Style::Numbered { .. } if count == 0 => self.refused("a page has at least one item"),
            Style::Numbered { size, .. } => self.with_query(|query| query.set(size, &count)),
        }
    }

    /// The number of the page that comes after an answer with `count` items; `None`: there is none.
    pub(crate) fn next_page(&self, info: &PageInfo, count: usize) -> Option<u64> {
        let Style::Numbered { page, .. } = self.paging().0 else { return None };
        let number = self.query.get(page).and_then(|number| number.parse().ok()).unwrap_or(1);
        let count = count as u64;
        // An answer that does not tell is followed until a page is empty: a short one may be all that the server gives.
        let more = count > 0 && info.more(number, count).unwrap_or(true);
        more.then(|| number + 1)
    }

    fn refused(mut self, why: &str) -> Self {
        self.refuse(Error::new(ErrorKind::InvalidRequest, why));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn more(info: &Value, number: u64, count: u64) -> Option<bool> {
        let mut read = PageInfo::default();
        read.read(info);
        read.more(number, count)
    }

    #[test]
    fn an_answer_tells_whether_there_is_more() {
        use serde_json::json;
        for (info, number, count, expected) in [
            (json!({"start_offset": 1, "end_offset": 2, "total_count": 123}), 1, 2, Some(true)),
            (json!({"start_offset": 1, "end_offset": 30, "total_count": 30}), 1, 30, Some(false)),
            (json!({"start_offset": 0, "end_offset": 0, "total_count": 0}), 1, 0, Some(false)),
            (json!({"page": 1, "per_page": 20, "count": 20, "total_count": 21, "total_pages": 2}), 1, 20, Some(true)),
            (json!({"page": 2, "per_page": 20, "total_count": 40}), 2, 20, Some(false)),
            (json!({"page": 1, "per_page": 20, "total_count": "41"}), 2, 20, Some(true)),
            (json!({"page": 1, "per_page": 20}), 1, 7, Some(false)),
            (json!({"page": 1, "per_page": 20}), 1, 20, None),
            (json!({}), 1, 20, None),
            (json!({"total_count": -1, "end_offset": "none"}), 1, 20, None),
        ] {
            assert_eq!(more(&info, number, count), expected, "{info}");
        }
    }
}
