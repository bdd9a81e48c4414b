//! The ids of the items of a page, as hashes.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::num::NonZeroU64;

/// The items of a page, of which only the ids matter. Most pages of most lists are only counted.
pub(crate) trait PageIds {
    fn count(&self) -> usize;

    /// Returns one hash for each item, in their order. `None` for an item without an id.
    fn hash(&self, hasher: &IdHasher) -> Vec<Option<IdHash>>;

    /// Returns the id of the last item.
    fn last(&self) -> Option<&str>;
}

/// The hash of an id.
pub(crate) type IdHash = NonZeroU64;

/// Hashes ids by a multiplication for each 16 bytes. The hasher of the standard library takes ten times as long, which was more than anything else that a page cost.
///
/// Its keys are random for each list and its hashes are shown to nobody, so that nobody can choose ids with equal hashes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IdHasher {
    keys: [u64; 2],
}

impl IdHasher {
    /// Returns the same hasher each time that it is called with the same `random`.
    pub(crate) fn new(random: &RandomState) -> Self {
        Self { keys: [random.hash_one(0_u8), random.hash_one(1_u8)] }
    }

    /// Returns the hash of an id.
    pub(crate) fn hash(&self, id: &str) -> IdHash {
        NonZeroU64::new(self.hash_bytes(id.as_bytes())).unwrap_or(NonZeroU64::MIN)
    }

    pub(crate) fn hash_bytes(&self, bytes: &[u8]) -> u64 {
        let [key, other] = self.keys;
        let take = |state: u64, block: &[u8; BLOCK]| {
            let (low, high) = block.split_at(BLOCK / 2);
            mixed(state ^ word(low), other ^ word(high))
        };
        // The length tells an end from one with zeros after it, and from one that overlaps another block.
        let mut state = key ^ bytes.len() as u64;
        for block in bytes.chunks_exact(BLOCK) {
            state = block.try_into().map_or(state, |block| take(state, block));
        }
        if bytes.len() % BLOCK != 0 {
            state = match bytes.last_chunk() {
                Some(end) => take(state, end),
                None => {
                    let mut end = [0; BLOCK];
                    end[..bytes.len()].copy_from_slice(bytes);
                    take(state, &end)
                }
            };
        }
        mixed(state, key)
    }

    /// Equal for two pages with equal ids.
    pub(crate) fn hash_all(&self, ids: &[Option<IdHash>]) -> u64 {
        let [key, other] = self.keys;
        ids.iter().fold(key ^ ids.len() as u64, |state, id| mixed(state ^ id.map_or(0, NonZeroU64::get), other))
    }
}

/// How many bytes are hashed at once.
const BLOCK: usize = 16;

/// Returns both halves of a product, mixed.
#[allow(clippy::cast_possible_truncation, reason = "these are the halves")]
fn mixed(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product >> 64) as u64 ^ product as u64
}

/// Reads eight bytes.
fn word(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}

/// A set of hashes, which are not hashed again.
pub(crate) type IdSet = HashSet<IdHash, BuildHasherDefault<Unchanged>>;

/// The hasher of values that are hashes.
#[derive(Debug, Default)]
pub(crate) struct Unchanged(u64);

impl Hasher for Unchanged {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// Which items of a page do not count, because they were on an earlier page already.
#[derive(Debug, PartialEq)]
pub(crate) enum Duplicates {
    None,
    All,
    /// Those that are true.
    Some(Vec<bool>),
}

impl Duplicates {
    /// Returns the items whose id is in one of the sets.
    pub(crate) fn find(ids: &[Option<IdHash>], earlier: &[&IdSet]) -> Self {
        let is_known = |id: &Option<IdHash>| id.is_some_and(|id| earlier.iter().any(|set| set.contains(&id)));
        if !ids.iter().any(is_known) {
            return Self::None;
        }
        Self::Some(ids.iter().map(is_known).collect())
    }

    pub(crate) fn contains(&self, index: usize) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Some(items) => items.get(index).copied().unwrap_or_default(),
        }
    }

    /// Returns how many of `count` items are duplicates.
    pub(crate) fn count(&self, count: usize) -> usize {
        match self {
            Self::None => 0,
            Self::All => count,
            Self::Some(items) => items.iter().filter(|is_duplicate| **is_duplicate).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_depends_on_every_byte_and_on_the_list() {
        let (random, other) = (RandomState::new(), RandomState::new());
        let hasher = IdHasher::new(&random);
        let mut ids: Vec<String> = (0..70).map(|length| "\0".repeat(length)).collect();
        for length in 1..70 {
            ids.extend((0..length).map(|at| "\0".repeat(at) + "a" + &"\0".repeat(length - at - 1)));
        }
        ids.extend((0..50_000).map(|number| format!("5f1c2a77-9a5e-4c0b-8d52-{number:012}")));
        let distinct: HashSet<_> = ids.iter().map(|id| hasher.hash(id)).collect();
        assert_eq!(distinct.len(), ids.len());
        assert_eq!(hasher.hash("a"), IdHasher::new(&random).hash("a"));
        assert_ne!(hasher.hash("a"), IdHasher::new(&other).hash("a"));
    }

    #[test]
    fn hashes_fill_a_set_evenly() {
        // The sets use the lowest bits, and the seven highest.
        let hasher = IdHasher::new(&RandomState::new());
        let (mut by_low, mut by_high) = ([0_u32; 128], [0_u32; 128]);
        for number in 0..128_000 {
            let [low, .., high] = hasher.hash(&format!("id-{number}")).get().to_le_bytes();
            by_low[usize::from(low) & 127] += 1;
            by_high[usize::from(high) >> 1] += 1;
        }
        assert!(by_low.iter().chain(&by_high).all(|count| (700..1300).contains(count)), "{by_low:?} {by_high:?}");
    }

    #[test]
    fn order_and_gaps_of_a_page_count() {
        let hasher = IdHasher::new(&RandomState::new());
        let [a, b] = ["a", "b"].map(|id| Some(hasher.hash(id)));
        let pages = [
            vec![],
            vec![None],
            vec![None, None],
            vec![a],
            vec![a, None],
            vec![None, a],
            vec![a, b],
            vec![b, a],
            vec![a, a],
        ];
        let distinct: HashSet<_> = pages.iter().map(|page| hasher.hash_all(page)).collect();
        assert_eq!(distinct.len(), pages.len());
        assert_eq!(hasher.hash_all(&[a, b]), hasher.hash_all(&[a, b]));
    }

    #[test]
    fn duplicates_are_those_of_any_set() {
        let hasher = IdHasher::new(&RandomState::new());
        let [a, b, c] = ["a", "b", "c"].map(|id| hasher.hash(id));
        let (first, second) = (IdSet::from_iter([a]), IdSet::from_iter([b]));
        let found = Duplicates::find(&[Some(c), Some(b), None, Some(a)], &[&first, &second]);
        assert_eq!(found, Duplicates::Some(vec![false, true, false, true]));
        assert_eq!((found.count(4), found.contains(1), found.contains(2), found.contains(9)), (2, true, false, false));
        assert_eq!(Duplicates::find(&[Some(c), None], &[&first, &second]), Duplicates::None);
        assert_eq!((Duplicates::All.count(4), Duplicates::All.contains(9)), (4, true));
    }
}
