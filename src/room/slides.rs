//! Slides as data: what a step shows, split over as many slides as it needs.

use super::stage::{MOST_LINES, Stage, broken};

/// What a part of a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words to read.
    Words,
    /// Before the first step: which agenda.
    Cover,
    /// The practice councillors, one to be chosen.
    Practice,
    /// The roles, one to be chosen.
    Roles,
    /// The ask, built part by part.
    Ask,
    /// The four checks.
    Checks,
    /// The shared board.
    Board,
    /// After the last step: what may leave the room.
    Ticks,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// To read.
    Body,
    /// Something to ask or to say.
    Prompt,
    /// What matters.
    Strong,
    /// One of several.
    Item,
    /// Beside the point: a source, a caution.
    Small,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Para {
    /// How it looks.
    pub look: Look,
    /// Its words.
    pub words: String,
}

/// A part of a step: its heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// Its heading.
    pub heading: String,
    /// Words, in order. Lists are drawn from the room itself.
    pub paras: Vec<Para>,
    /// A line that stands below on each of its slides ("Not legal advice").
    pub below: String,
}

/// A slide: a part, or a piece of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Which part of its step.
    pub part: usize,
    /// Where in the part it begins: the paragraph, and the line of it.
    pub from: (usize, usize),
    /// Its lines; an empty one between paragraphs.
    pub lines: Vec<(Look, String)>,
    /// How many rows more lie between two paragraphs.
    pub gap: usize,
}

/// Splits a step's parts into slides for a stage: never more than eight lines of
/// body, never more than fit, nothing left out. Paragraphs stand closer together
/// where a part takes fewer slides so.
pub fn split(parts: &[Part], stage: &Stage) -> Vec<Slide> {
    let mut slides = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let items = part.paras.iter().all(|p| p.look == Look::Item);
        let least = if items { 0 } else { 1 };
        let ways = (least..=stage.gap()).rev().map(|gap| split_part(at, part, stage, gap));
        // Of as many slides the first is the roomiest.
        slides.extend(ways.min_by_key(Vec::len).unwrap_or_default());
    }
    slides
}

fn split_part(at: usize, part: &Part, stage: &Stage, gap: usize) -> Vec<Slide> {
    let mut slides = Vec::new();
    let heading = stage.headline(&part.heading);
    let room = stage.body_rows(&heading).saturating_sub(stage.below(&part.below).2).max(1);
    let new = |from| Slide { part: at, from, lines: Vec::new(), gap };
    let mut slide = new((0, 0));
    // The lines on the slide, and the gaps between its paragraphs.
    let (mut text, mut gaps) = (0, 0);
    let tall = |text: usize, gaps: usize| stage.tall(text) + gaps * gap;
    for (nth, para) in part.paras.iter().enumerate() {
        let lines = lines_of(para, stage.line());
        let more = usize::from(!slide.lines.is_empty());
        // A paragraph that would be torn goes to the next slide whole, where it fits there.
        let fits = text + lines.len() <= MOST_LINES && tall(text + lines.len(), gaps + more) <= room;
        if !slide.lines.is_empty() && !fits {
            slides.push(std::mem::replace(&mut slide, new((nth, 0))));
            (text, gaps) = (0, 0);
        }
        if !slide.lines.is_empty() {
            slide.lines.push((Look::Body, String::new()));
            gaps += 1;
        }
        for (line, words) in lines.into_iter().enumerate() {
            if text >= MOST_LINES || (tall(text + 1, gaps) > room && text > 0) {
                slides.push(std::mem::replace(&mut slide, new((nth, line))));
                (text, gaps) = (0, 0);
            }
            slide.lines.push((para.look, words));
            text += 1;
        }
    }
    slides.push(slide);
    slides
}

fn lines_of(para: &Para, width: u16) -> Vec<String> {
    match para.look {
        Look::Item => {
            let lines = broken(&para.words, width.saturating_sub(2));
            let mark = |at: usize| if at == 0 { "• " } else { "  " };
            lines.iter().enumerate().map(|(at, line)| format!("{}{line}", mark(at))).collect()
        }
        _ => broken(&para.words, width),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part(paras: Vec<String>) -> Part {
        let paras = paras.into_iter().map(|words| Para { look: Look::Body, words }).collect();
        Part { kind: Kind::Words, heading: "Welcome".into(), paras, below: String::new() }
    }

    proptest! {
        #[test]
        fn no_slide_has_more_than_eight_lines_and_no_word_is_left_out(
            paras in prop::collection::vec("([a-z]{1,12} ){0,60}[a-z]{1,12}", 1..6),
            columns in 60_u16..220,
            rows in 20_u16..70,
        ) {
            let stage = Stage { columns, rows, large: true };
            let parts = [part(paras.clone())];
            let heading = stage.headline("Welcome");
            let slides = split(&parts, &stage);
            let mut all = String::new();
            for slide in &slides {
                let text: Vec<&str> = slide.lines.iter().map(|(_, l)| l.as_str()).filter(|l| !l.is_empty()).collect();
                prop_assert!(text.len() <= MOST_LINES);
                let gaps = slide.lines.len() - text.len();
                let rows = stage.tall(text.len()) + gaps * slide.gap;
                prop_assert!(rows <= stage.body_rows(&heading) || text.len() == 1);
                prop_assert!(text.iter().all(|line| line.len() <= usize::from(stage.line())));
                for line in text {
                    all.push_str(line);
                    all.push(' ');
                }
            }
            let typed = paras.join(" ");
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&all), words(&typed));
        }
    }

    #[test]
    fn a_step_without_words_is_still_a_slide() {
        let stage = Stage { columns: 80, rows: 24, large: true };
        let slides = split(&[part(Vec::new())], &stage);
        assert_eq!(slides.len(), 1);
        assert!(slides[0].lines.is_empty());
    }
}
