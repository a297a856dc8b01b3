//! Slides as data: what a step shows, split over as many slides as it needs.

use super::stage::{Letters, MOST_LINES, Stage, broken};

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
    /// Its letters.
    pub letters: Letters,
    /// How many rows more lie between two paragraphs.
    pub gap: usize,
}

/// Splits a step's parts into slides for a stage: never more than eight lines of
/// body, never more than fit, nothing left out. Paragraphs stand closer together
/// where a part takes fewer slides so. What is short enough to fill one slide in
/// large letters does, on a small stage too.
pub fn split(parts: &[Part], stage: &Stage) -> Vec<Slide> {
    let mut slides = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let body = in_letters(at, part, stage, stage.body_letters());
        let short = stage.body_letters() == Letters::Plain && part.paras.iter().all(|p| stage.may_be_large(&p.words));
        let large = short.then(|| in_letters(at, part, stage, Letters::Four)).filter(|slides| slides.len() == 1);
        slides.extend(large.unwrap_or(body));
    }
    slides
}

/// The slides of a part in letters of a size: as few as can be, and of as many the roomiest.
fn in_letters(at: usize, part: &Part, stage: &Stage, letters: Letters) -> Vec<Slide> {
    let items = part.paras.iter().all(|p| p.look == Look::Item);
    let least = if items { 0 } else { 1 };
    let ways = (least..=stage.gap(letters)).rev().map(|gap| split_part(at, part, stage, (letters, gap)));
    ways.min_by_key(Vec::len).unwrap_or_default()
}

fn split_part(at: usize, part: &Part, stage: &Stage, (letters, gap): (Letters, usize)) -> Vec<Slide> {
    let mut slides = Vec::new();
    let heading = stage.headline(&part.heading);
    let room = stage.body_rows(&heading).saturating_sub(stage.below(&part.below).2).max(1);
    let new = |from| Slide { part: at, from, lines: Vec::new(), letters, gap };
    let mut slide = new((0, 0));
    // The lines on the slide, and the gaps between its paragraphs.
    let (mut text, mut gaps) = (0, 0);
    let fits = |text: usize, gaps: usize| text <= MOST_LINES && stage.tall(text, letters) + gaps * gap <= room;
    for (nth, para) in part.paras.iter().enumerate() {
        let lines = lines_of(para, stage.line_in(letters));
        let all = lines.len();
        let more = usize::from(!slide.lines.is_empty());
        // A paragraph that would be torn goes to the next slide whole, where it fits
        // there; but nothing that is the title of what follows stands alone.
        let title = slide.lines.iter().all(|(look, _)| *look == Look::Strong);
        if more > 0 && !fits(text + all, gaps + more) && !(title && fits(text + 2.min(all), gaps + more)) {
            slides.push(std::mem::replace(&mut slide, new((nth, 0))));
            (text, gaps) = (0, 0);
        }
        if !slide.lines.is_empty() {
            slide.lines.push((Look::Body, String::new()));
            gaps += 1;
        }
        for (line, words) in lines.into_iter().enumerate() {
            // Nor does a paragraph's last line, where the one before can go with it.
            let left_alone = line > 0 && line + 2 == all && !fits(text + 2, gaps);
            if text > 0 && (!fits(text + 1, gaps) || left_alone) {
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
        let look = |at: usize| if at.is_multiple_of(3) { Look::Strong } else { Look::Body };
        let paras = paras.into_iter().enumerate().map(|(at, words)| Para { look: look(at), words }).collect();
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
                let rows = stage.tall(text.len(), slide.letters) + gaps * slide.gap;
                prop_assert!(rows <= stage.body_rows(&heading) || text.len() == 1);
                prop_assert!(text.iter().all(|line| line.len() <= usize::from(stage.line_in(slide.letters))));
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
    fn what_is_short_fills_its_slide_in_large_letters_on_a_small_stage_too() {
        let letters = |words: &str, columns, rows| {
            let slides = split(&[part(vec![words.into()])], &Stage { columns, rows, large: true });
            (slides.len(), slides[0].letters)
        };
        for (columns, rows) in [(80, 24), (100, 30), (160, 45)] {
            assert_eq!(letters("Four checks before it goes out.", columns, rows), (1, Letters::Four), "{columns}");
        }
        // A longer one is not split for it, and no word is broken.
        let prompt = "Tell me about a time residents sorted something out and you helped it along. How did it happen?";
        assert_eq!(letters(prompt, 80, 24), (1, Letters::Plain));
        assert_eq!(letters("Llanfairpwllgwyngyllgogerychwyrn", 80, 24), (1, Letters::Plain));
    }

    #[test]
    fn a_title_stands_with_what_it_is_the_title_of() {
        let words = |n: usize| vec!["eight888"; n].join(" ");
        let stage = Stage { columns: 160, rows: 45, large: true };
        let slides = split(&[part(vec![words(6), words(24), words(6)])], &stage);
        let lines: Vec<usize> = slides.iter().map(|s| s.lines.iter().filter(|(_, l)| !l.is_empty()).count()).collect();
        assert_eq!(lines, [6, 4]);
    }

    #[test]
    fn a_step_without_words_is_still_a_slide() {
        let stage = Stage { columns: 80, rows: 24, large: true };
        let slides = split(&[part(Vec::new())], &stage);
        assert_eq!(slides.len(), 1);
        assert!(slides[0].lines.is_empty());
    }
}
