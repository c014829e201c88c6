import 'pixi.js/unsafe-eval';
import { Application, Graphics, Particle, ParticleContainer } from 'pixi.js';
import { fills, originOf, type Contestant, type Trial } from './contestant';

/** Its fastest way to draw many alike: particles that do not change, one texture, moved by one transform. */
export async function pixi({ house, states, host, view }: Trial): Promise<Contestant> {
  const application = new Application();
  await application.init({
    ...view,
    background: '#F1F2F5',
    autoStart: false,
    antialias: false,
    preference: 'webgl',
  });
  host.append(application.canvas);
  const size = 16;
  const seat = new Graphics().roundRect(0, 0, size, size, size * 0.28).fill('#FFFFFF');
  const texture = application.renderer.generateTexture(seat);
  const container = new ParticleContainer({
    dynamicProperties: { position: false, rotation: false, vertex: false, uvs: false, color: false },
  });
  const scale = house.side / size;
  const { side } = house;
  for (let i = 0; i < house.count; i++)
    container.particleChildren.push(
      new Particle({
        texture,
        x: house.x[i] - side / 2,
        y: house.y[i] - side / 2,
        scaleX: scale,
        scaleY: scale,
        tint: Number.parseInt((fills[states[i]] ?? '').slice(1), 16),
      }),
    );
  container.update();
  application.stage.addChild(container);
  return {
    look: (camera) => {
      container.position.copyFrom(originOf(camera, view));
      container.scale.set(camera.scale);
      application.render();
    },
  };
}
