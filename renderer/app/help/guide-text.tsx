import { Anchor, Kbd } from '@mantine/core';
import { Fragment, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Block, GuidePage, Inline } from './guide-types.ts';
import type { HelpPlace } from './help-store.ts';
import { isTopic } from './topics.ts';
import classes from './help.module.css';

export interface GuideTextProps {
  readonly page: GuidePage;
  /** Heading to begin at. */
  readonly anchor: string | null;
  readonly onLink: (place: HelpPlace) => void;
  /** The page's own title stands above the text. */
  readonly titled?: boolean;
}

/** A page of the guide, made of React elements: nothing in it is HTML. */
export function GuideText({ page, anchor, onLink, titled = false }: GuideTextProps) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (anchor !== null) text.current?.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`)?.scrollIntoView({ block: 'start' });
  }, [page, anchor]);
  return (
    <div className={classes.text} ref={text}>
      {titled && <h2 className={classes.title}>{page.title}</h2>}
      <Blocks blocks={page.blocks} onLink={onLink} />
    </div>
  );
}

type Linked = Pick<GuideTextProps, 'onLink'>;

function Blocks({ blocks, onLink }: Linked & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, i) => <One key={i} block={block} onLink={onLink} />);
}

function One({ block, onLink }: Linked & { readonly block: Block }): ReactNode {
  switch (block.type) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h3' : 'h4';
      return (
        <Heading className={classes.heading} data-anchor={block.id}>
          <Words content={block.content} onLink={onLink} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} onLink={onLink} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Blocks blocks={item} onLink={onLink} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'note':
      return (
        <div className={classes.note} role="note">
          <Blocks blocks={block.blocks} onLink={onLink} />
        </div>
      );
    case 'table':
      return (
        <table className={classes.table}>
          <thead>
            <tr>
              {block.head.map((cell, i) => (
                <th key={i} scope="col">
                  <Words content={cell} onLink={onLink} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>
                    <Words content={cell} onLink={onLink} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture':
      return block.src === '' ? null : <img className={classes.picture} src={block.src} alt={block.alt} loading="lazy" />;
  }
}

function Words({ content, onLink }: Linked & { readonly content: readonly Inline[] }) {
  return content.map((node, i) => {
    switch (node.type) {
      case 'text':
        return <Fragment key={i}>{node.text}</Fragment>;
      case 'key':
        return <Kbd key={i}>{node.text}</Kbd>;
      case 'strong':
        return (
          <strong key={i}>
            <Words content={node.content} onLink={onLink} />
          </strong>
        );
      case 'em':
        return (
          <em key={i}>
            <Words content={node.content} onLink={onLink} />
          </em>
        );
      case 'link': {
        const { topic, anchor } = node;
        return (
          <Anchor key={i} component="button" type="button" className={classes.link} onClick={() => isTopic(topic) && onLink({ topic, anchor })}>
            <Words content={node.content} onLink={onLink} />
          </Anchor>
        );
      }
    }
  });
}
