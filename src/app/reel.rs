//! A long text of which only what is seen is broken into lines: a pack of 400
//! pages scrolls as fast as a letter.

use ratatui::text::Line;

/// Where one is in a long text: what is seen begins there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The piece.
    pub piece: usize,
    /// The line of it, as it is broken now.
    pub line: usize,
}

/// A long text in pieces, and how one of them is broken into lines.
pub struct Reel<'a> {
    /// How many pieces there are.
    pub pieces: usize,
    /// The lines of a piece.
    pub lines: &'a dyn Fn(usize) -> Vec<Line<'static>>,
}

impl Reel<'_> {
    fn count(&self, piece: usize) -> usize {
        (self.lines)(piece).len().max(1)
    }

    /// As many lines further up, at most to the beginning.
    pub fn up(&self, mut place: Place, mut by: usize) -> Place {
        while by > place.line && place.piece > 0 {
            by -= place.line;
            place.piece -= 1;
            place.line = self.count(place.piece);
        }
        place.line = place.line.saturating_sub(by);
        place
    }

    /// As many lines further down, at most to where the end fills the height.
    pub fn down(&self, mut place: Place, by: usize, height: usize) -> Place {
        place.line += by;
        loop {
            let here = self.count(place.piece);
            if place.line < here || place.piece + 1 >= self.pieces {
                return self.settled(place, height);
            }
            place.line -= here;
            place.piece += 1;
        }
    }

    /// Where the end fills the height.
    pub fn end(&self, height: usize) -> Place {
        self.up(Place { piece: self.pieces, line: 0 }, height)
    }

    /// The place, or the nearest from which the height is filled.
    pub fn settled(&self, mut place: Place, height: usize) -> Place {
        let last = self.pieces.saturating_sub(1);
        if place.piece > last {
            place = Place { piece: last, line: usize::MAX };
        }
        place.line = place.line.min(self.count(place.piece) - 1);
        let mut seen = self.count(place.piece) - place.line;
        let mut piece = place.piece + 1;
        while seen < height && piece < self.pieces {
            seen += self.count(piece);
            piece += 1;
        }
        self.up(place, height.saturating_sub(seen))
    }

    /// The lines that are seen from a place, and whether more follow.
    pub fn seen(&self, place: Place, height: usize) -> (Vec<Line<'static>>, bool) {
        let mut out: Vec<Line<'static>> = Vec::new();
        let mut piece = place.piece;
        while out.len() <= height + place.line && piece < self.pieces {
            out.extend((self.lines)(piece));
            piece += 1;
        }
        out.drain(..place.line.min(out.len()));
        let more = out.len() > height;
        out.truncate(height);
        (out, more)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use super::*;

    /// Pieces of one, two and three lines by turns, and which of them were broken.
    fn with<R>(pieces: usize, look: impl Fn(&Reel<'_>) -> R) -> (R, usize) {
        let broken = RefCell::new(BTreeSet::new());
        let lines = |piece: usize| {
            broken.borrow_mut().insert(piece);
            (0..=piece % 3).map(|line| Line::from(format!("{piece}.{line}"))).collect()
        };
        let out = look(&Reel { pieces, lines: &lines });
        (out, broken.into_inner().len())
    }

    fn words(reel: &Reel<'_>, place: Place, height: usize) -> Vec<String> {
        reel.seen(place, height).0.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn down_and_up_again_is_where_one_was_and_every_line_is_seen_once() {
        with(20, |reel| {
            let mut seen = Vec::new();
            let mut place = Place::default();
            loop {
                seen.extend(words(reel, place, 3));
                let next = reel.down(place, 3, 3);
                if next == reel.end(3) {
                    break;
                }
                assert_eq!(reel.up(next, 3), place);
                place = next;
            }
            let rest: Vec<String> = words(reel, reel.end(3), 3);
            seen.extend(rest.into_iter().filter(|l| !seen.contains(l)).collect::<Vec<_>>());
            let all: Vec<String> = (0..20).flat_map(|p| (0..=p % 3).map(move |l| format!("{p}.{l}"))).collect();
            assert_eq!(seen, all);
        });
    }

    #[test]
    fn it_stops_at_both_ends_and_a_short_text_does_not_move() {
        with(20, |reel| {
            assert_eq!(reel.up(Place { piece: 1, line: 1 }, 50), Place::default());
            let last = words(reel, reel.down(Place::default(), 500, 4), 4);
            assert_eq!(last, ["17.2", "18.0", "19.0", "19.1"]);
            assert!(!reel.seen(reel.end(4), 4).1);
            assert!(reel.seen(Place::default(), 4).1);
        });
        with(2, |reel| assert_eq!(reel.down(Place::default(), 5, 10), Place::default()));
        with(0, |reel| assert_eq!(words(reel, reel.settled(Place::default(), 5), 5), Vec::<String>::new()));
    }

    #[test]
    fn only_what_is_near_is_broken_into_lines() {
        let (_, broken) = with(1_000_000, |reel| {
            let place = reel.settled(Place { piece: 500_000, line: 0 }, 30);
            reel.seen(reel.down(reel.up(place, 10), 30, 30), 30)
        });
        assert!(broken < 80, "{broken} pieces were broken");
    }
}
